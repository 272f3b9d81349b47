package weijie.identity;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Where attempts wait for their delay to be over. Each holds the thread of its request, of which the server has 200, so the places
 * are limited, and nobody can take them all: an address two thirds, a name from one address a few. Whoever finds none is told to come again and is not counted.
 */
final class WaitingPlaces {

    static final int ALL = 96;
    static final int OF_ADDRESS = 64;
    static final int OF_NAME = 4;

    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /** Waits so long; false at once when there is no place. */
    boolean await(String name, String address, Duration delay) throws InterruptedException {
        String byAddress = "a " + address;
        String byName = "n " + address + ' ' + name;
        if (!take(byAddress, byName)) {
            return false;
        }
        try {
            Thread.sleep(delay.toMillis());
            return true;
        } finally {
            leave(byAddress, byName);
        }
    }

    private synchronized boolean take(String byAddress, String byName) {
        if (all >= ALL || taken.getOrDefault(byAddress, 0) >= OF_ADDRESS || taken.getOrDefault(byName, 0) >= OF_NAME) {
            return false;
        }
        all++;
        taken.merge(byAddress, 1, Integer::sum);
        taken.merge(byName, 1, Integer::sum);
        return true;
    }

    private synchronized void leave(String byAddress, String byName) {
        all--;
        for (String one : new String[] {byAddress, byName}) {
            taken.computeIfPresent(one, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
