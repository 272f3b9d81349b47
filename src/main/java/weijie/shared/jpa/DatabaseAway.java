package weijie.shared.jpa;

import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import javax.transaction.xa.XAException;

/**
 * Tells a database that did not answer, or not as one that may be written, from everything else that goes wrong: the same request can
 * succeed in a moment.
 */
public final class DatabaseAway {

    /** States that begin so are about the connection; a node of a cluster that lost the others says so too. */
    private static final String OF_CONNECTION = "08";

    private DatabaseAway() {}

    /** Whether that is why this was thrown; pools, transactions and proxies wrap what passes through them. */
    public static boolean isCauseOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    // What the transaction manager and the pool make of a connection that was lost meanwhile.
                    || cause instanceof SystemException
                    || cause instanceof XAException
                    || cause instanceof ResourceException
                    || cause instanceof SQLException said
                            && said.getSQLState() != null
                            && said.getSQLState().startsWith(OF_CONNECTION)) {
                return true;
            }
        }
        return false;
    }
}
