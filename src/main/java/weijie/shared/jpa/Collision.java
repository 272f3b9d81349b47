package weijie.shared.jpa;

import java.sql.SQLException;
import java.util.Set;

/** Two transactions that stood in each other's way: the one that was rolled back may simply be done again. */
public final class Collision {

    /** A unique key that somebody else has taken meanwhile. */
    static final int TAKEN = 1062;

    private static final int LOCK_WAIT = 1205;
    private static final int DEADLOCK = 1213;
    private static final Set<Integer> CODES = Set.of(TAKEN, LOCK_WAIT, DEADLOCK);

    private Collision() {}

    /** Whether it is what an exception was caused by. */
    public static boolean isIn(Throwable thrown) {
        return isIn(thrown, CODES);
    }

    /** Whether two transactions waited for each other, so that the database rolled one of them back at once. */
    static boolean isDeadlockIn(Throwable thrown) {
        return isIn(thrown, Set.of(DEADLOCK));
    }

    private static boolean isIn(Throwable thrown, Set<Integer> codes) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && codes.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
