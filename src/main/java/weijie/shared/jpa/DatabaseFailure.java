package weijie.shared.jpa;

import java.sql.SQLException;

/** What the database refused or could not answer; nothing a person typed is to blame. {@link Collision} and {@link DatabaseAway} tell kinds apart. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause);
    }

    DatabaseFailure(String column) {
        super("nothing in the column " + column);
    }
}
