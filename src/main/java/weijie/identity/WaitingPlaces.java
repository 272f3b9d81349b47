package weijie.identity;

import java.time.Duration;
import weijie.shared.Places;

/**
 * Where attempts wait for their delay to be over. Each holds the thread of its request, so the places are limited, and nobody can take them
 * all: an address two thirds, a name from one address a few. Whoever finds none is told to come again and is not counted.
 */
final class WaitingPlaces {

    static final int ALL = 96;
    static final int OF_ADDRESS = 64;
    static final int OF_NAME = 4;

    private final Places ofAddresses = new Places(ALL, OF_ADDRESS);
    private final Places ofNames = new Places(ALL, OF_NAME);

    /** Waits so long; false at once when there is no place. */
    boolean await(String name, String address, Duration delay) throws InterruptedException {
        String nameThere = address + ' ' + name;
        if (!ofAddresses.take(address)) {
            return false;
        }
        try {
            if (!ofNames.take(nameThere)) {
                return false;
            }
            try {
                Thread.sleep(delay.toMillis());
                return true;
            } finally {
                ofNames.leave(nameThere);
            }
        } finally {
            ofAddresses.leave(address);
        }
    }
}
