package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Tells whether a session is still allowed, asking the database a few times a minute at most; a kick by this process counts at once. */
@ApplicationScoped
class SessionWatch {

    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST = 20_000;

    private final Map<Long, Long> seen = new ConcurrentHashMap<>();

    @Inject
    SignInDesk desk;

    boolean isAlive(long sessionId) {
        Long at = seen.get(sessionId);
        long now = System.nanoTime();
        if (at != null && now - at < TRUSTED_NANOS) {
            return true;
        }
        if (!desk.touch(sessionId)) {
            seen.remove(sessionId);
            return false;
        }
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(sessionId, now);
        return true;
    }

    void forget(long sessionId) {
        seen.remove(sessionId);
    }
}
