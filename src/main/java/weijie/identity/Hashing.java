package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import weijie.shared.Refusal;

/**
 * The slow hash, on so few threads at a time that a storm of sign-ins leaves the others room. Nobody holds a connection of the database
 * while waiting for it or working on it.
 */
@ApplicationScoped
class Hashing {

    static final int PERMITS = Math.max(3, Runtime.getRuntime().availableProcessors() / 2);
    private static final long PATIENCE_SECONDS = 30;

    /** Each holds the thread of its request; as many as wait for their delay before, so that who has waited is not sent away. */
    private static final int MOST_WAITING = WaitingPlaces.ALL;

    /** Until it is compiled the hash takes many times as long; the first who sign in after a start come all at once. */
    private static final int TO_BE_WARM = 24;

    private final Semaphore permits = new Semaphore(PERMITS, true);

    /** @throws Refusal AU-903 when too many ask at once */
    boolean matches(String password, String hash) {
        return permitted(() -> Password.matches(password, hash));
    }

    /** @throws Refusal AU-903 when too many ask at once */
    String hash(String password) {
        return permitted(() -> Password.hash(password));
    }

    /** Hashes for nobody until it is fast. */
    void warmUp() {
        for (int i = 0; i < TO_BE_WARM; i++) {
            Password.hash("warm");
        }
    }

    <T> T permitted(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.getQueueLength() >= MOST_WAITING || !permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.conflict("AU-903");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.conflict("AU-903");
        }
    }
}
