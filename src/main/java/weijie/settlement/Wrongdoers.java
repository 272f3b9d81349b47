package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import weijie.shared.Invariant;

/** Counts what breaks a rule among what is stored. */
@ApplicationScoped
public class Wrongdoers {

    private static final String COUNTED = """
            SELECT COUNT(*), COALESCE(SUM(x.wrong), 0),
            COALESCE(SUBSTRING_INDEX(GROUP_CONCAT(IF(x.wrong, x.subject, NULL) ORDER BY x.subject SEPARATOR ' '), ' ', 5), '')
            FROM (%s) x""";

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    /**
     * Looks at everything a query finds.
     *
     * @param sql a query with one row a thing looked at: its business key as {@code subject}, and whether it breaks the rule as {@code wrong}
     */
    Invariant.Finding among(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(COUNTED.formatted(sql));
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Invariant.Finding(row.getLong(1), row.getLong(2), row.getString(3));
        } catch (SQLException e) {
            throw new IllegalStateException("the settlement could not be verified", e);
        }
    }
}
