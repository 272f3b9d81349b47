package weijie.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tries the database that was named before the server starts: a wrong address, a missing right or an unfit setting would otherwise show
 * up a minute later as a failed deployment, with half a schema.
 */
final class ExternalDatabase {

    private ExternalDatabase() {}

    /** @throws StartFailure when no connection can be had, or something is missing */
    static void check(Settings.External external, Path war, Path temporary, Console console) {
        try (DatabaseDriver driver = DatabaseDriver.of(war, temporary);
                Connection connection = driver.connect(external)) {
            new DatabaseRequirements(connection, Scripts.in(war), console).check();
        } catch (SQLException e) {
            throw DatabaseRequirements.away(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
