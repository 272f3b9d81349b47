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
                Connection owner = driver.connect(external.asOwner());
                Connection application = driver.connect(external)) {
            new DatabaseRequirements(owner, Scripts.in(war), console).check();
            if (external.isDivided()) {
                new ApplicationAccount(application, owner).check();
            } else {
                console.say(
                        "数据库账号 " + external.user() + " 同时用于升级库表和日常读写；建议按配置说明另设 DB_MIGRATION_USER，审计记录才不能被它改写。",
                        "One database account both defines the tables and works in them; name another one in"
                                + " DB_MIGRATION_USER, so that the first cannot rewrite the audit log.");
            }
        } catch (SQLException e) {
            throw DatabaseRequirements.away(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
