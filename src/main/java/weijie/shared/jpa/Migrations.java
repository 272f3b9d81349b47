package weijie.shared.jpa;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import weijie.shared.StartRefusal;

/**
 * Brings the schema to the state this war was written for before anything else touches it: a bean that reads the database
 * while the application starts says {@code @DependsOn("Migrations")}. Bean-managed, because the migrations commit on their own.
 *
 * <p>MySQL and MariaDB take no definition back. A script that stopped half way, for want of a right or because the machine went off,
 * is therefore gone on with where it stopped.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final int SECONDS_FOR_ANOTHER_SERVER = 600;

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource dataSource;

    @Inject
    private Config config;

    @PostConstruct
    void run() {
        try {
            Optional<DataSource> owner = OwnerDataSource.of(config);
            migrate(owner.orElse(dataSource), "classpath:sql");
            if (owner.isPresent()) {
                ApplicationRights.grant(owner.get(), dataSource);
            }
        } catch (FlywayException | SQLException e) {
            throw StartRefusal.of("FL-005", e, reason(e));
        }
    }

    /** One server at a time; a second one that starts on the same database finds nothing left to do. */
    static void migrate(DataSource dataSource, String location) throws SQLException {
        try (Connection lock = dataSource.getConnection()) {
            call(lock, "SELECT GET_LOCK('weijie-migrations', " + SECONDS_FOR_ANOTHER_SERVER + ")");
            try {
                Flyway flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
                        .dataSource(dataSource)
                        .locations(location)
                        .validateMigrationNaming(true)
                        .cleanDisabled(true)
                        .callbacks(new MigrationSteps())
                        .load();
                UnfinishedMigration.goOn(dataSource, flyway, location);
                flyway.migrate();
            } finally {
                call(lock, "SELECT RELEASE_LOCK('weijie-migrations')");
            }
        }
    }

    private static void call(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
        }
    }

    /** What the database said; what Flyway says around it runs over many lines. */
    private static String reason(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        List<String> lines = String.valueOf(deepest.getMessage()).lines().toList();
        return lines.isEmpty() ? deepest.getClass().getSimpleName() : lines.get(0);
    }
}
