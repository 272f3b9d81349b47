package weijie.shared.jpa;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * The way in for the account that owns the tables, {@code DB_MIGRATION_USER}: it defines them and says what the application's own account
 * may do with each. It is asked for nothing else, so it needs no pool.
 */
final class OwnerDataSource {

    private OwnerDataSource() {}

    /** The owner's way in; empty where one account does everything. */
    static Optional<DataSource> of(Config config) throws SQLException {
        Optional<String> owner = config.getOptionalValue("DB_MIGRATION_USER", String.class);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        MysqlDataSource source = new MysqlDataSource();
        source.setURL(config.getValue("DB_URL", String.class));
        source.setUser(owner.get());
        source.setPassword(
                config.getOptionalValue("DB_MIGRATION_PASSWORD", String.class).orElse(""));
        source.setServerTimezone("UTC");
        source.setForceConnectionTimeZoneToSession(true);
        source.setCharacterEncoding("UTF-8");
        source.setSessionVariables(DataSourceConfig.SESSION);
        source.setTcpKeepAlive(true);
        return Optional.of(source);
    }
}
