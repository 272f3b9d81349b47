package weijie.shared;

import java.util.HashMap;
import java.util.Map;

/** A bounded number of places, of which each one may have some and nobody all. Safe for many threads. */
public final class Places {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /**
     * @param most of all together
     * @param mostOfOne of each
     */
    public Places(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Whether there was a place; who got one gives it back. */
    public synchronized boolean take(String one) {
        if (all >= most || taken.getOrDefault(one, 0) >= mostOfOne) {
            return false;
        }
        all++;
        taken.merge(one, 1, Integer::sum);
        return true;
    }

    /** Gives a place back. */
    public synchronized void leave(String one) {
        all--;
        taken.computeIfPresent(one, (same, count) -> count == 1 ? null : count - 1);
    }
}
