package weijie.door;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import weijie.shared.Places;

/** A line in which a few are served at a time, first come first served, and of which nobody can take all the places. Safe for many threads. */
final class Turns {

    private static final long PATIENCE_SECONDS = 30;

    private final Semaphore turns;
    private final Places places;

    /**
     * @param atOnce served at a time
     * @param most in the line, with those who are served
     * @param mostOfOne of them from each
     */
    Turns(int atOnce, int most, int mostOfOne) {
        turns = new Semaphore(atOnce, true);
        places = new Places(most, mostOfOne);
    }

    /** Waits for a turn; false at once when there is no place in the line, and when half a minute was not enough. Who got one gives it back. */
    boolean await(String one) {
        if (!places.take(one)) {
            return false;
        }
        boolean mine = false;
        try {
            mine = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!mine) {
                places.leave(one);
            }
        }
        return mine;
    }

    /** Gives the turn back. */
    void leave(String one) {
        turns.release();
        places.leave(one);
    }
}
