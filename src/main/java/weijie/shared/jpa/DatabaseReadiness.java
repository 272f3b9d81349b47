package weijie.shared.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether pages can be served: the database answers a question about a table, and may be written. A connection alone proves
 * nothing, nor does a question without a table: a node of a cluster that lost the others refuses only what reads a table. That the migrations are done needs no asking, since without them
 * the application does not start.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS_TO_ANSWER = 3;

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        return why().map(reason -> answer.down().withData("reason", reason))
                .orElseGet(answer::up)
                .build();
    }

    /** What is wrong; empty when nothing is. */
    private Optional<String> why() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            try (ResultSet row = statement.executeQuery("SELECT @@global.read_only FROM file_place WHERE id = 1")) {
                return row.next() && row.getInt(1) == 0 ? Optional.empty() : Optional.of("read_only");
            }
        } catch (SQLException | RuntimeException e) {
            // The pool wraps what the driver says, and not always in an SQLException; a check that throws is answered
            // with 500.
            Throwable deepest = e;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            return Optional.of(
                    String.valueOf(deepest.getMessage()).lines().findFirst().orElse("away"));
        }
    }
}
