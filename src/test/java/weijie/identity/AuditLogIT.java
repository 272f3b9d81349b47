package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.jpa.TimeOrderedId;

/** The database itself refuses to change or remove a line of the audit log. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class AuditLogIT {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    private long id;

    @BeforeEach
    void aLine() throws SQLException {
        id = TimeOrderedId.next();
        assertThat(run("insert into audit_entry (id, at, user_name, verb, about_kind, about_id, changes) values (" + id
                        + ", utc_timestamp(), 'hq.admin', 'CHANGE', 'USER', 'x', '{\"a\": [\"1\", \"2\"]}')"))
                .isEqualTo(1);
    }

    @Test
    void itCannotBeChanged() throws SQLException {
        assertThatThrownBy(() -> run("update audit_entry set user_name = 'somebody else' where id = " + id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("update audit_entry set changes = null"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void itCannotBeRemoved() throws SQLException {
        assertThatThrownBy(() -> run("delete from audit_entry where id = " + id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThat(lines()).isEqualTo(1);
    }

    private int lines() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from audit_entry where user_name = 'hq.admin' and changes is not null and id = "
                                + id)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
