package weijie.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.jpa.TimeOrderedId;

/** What a process that died left behind is taken over by one that lives, as the person who started it. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class JobTakeoverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Test
    void whatADeadProcessBeganIsDoneAgain() throws Exception {
        long id = left("RUNNING", "a process that died", minutesAgo(2), 1, false);
        assertThat(end(id)).isEqualTo("DONE | payload by centre.a [CENTRE_CLERK] | null | 2");
    }

    @Test
    void whatNobodyEverBeganIsBegun() throws Exception {
        long id = left("QUEUED", null, null, 0, false);
        assertThat(end(id)).startsWith("DONE | payload by centre.a");
    }

    @Test
    void whatIsAskedToStopIsNotBegunAgain() throws Exception {
        long id = left("RUNNING", "a process that died", minutesAgo(2), 1, true);
        assertThat(end(id)).isEqualTo("CANCELLED | null | null | 1");
    }

    @Test
    void whatDiedThreeTimesIsGivenUp() throws Exception {
        long id = left("RUNNING", "a process that died", minutesAgo(2), 3, false);
        assertThat(end(id)).isEqualTo("FAILED | null | JB-904 | 3");
    }

    @Test
    void whatLivesIsLeftAlone() throws Exception {
        long living = left("RUNNING", "a process that lives", minutesAgo(-5), 1, false);
        long dead = left("RUNNING", "a process that died", minutesAgo(2), 1, false);
        assertThat(end(dead)).startsWith("DONE");
        assertThat(row(living)).isEqualTo("RUNNING | null | null | 1");
    }

    private static LocalDateTime minutesAgo(int minutes) {
        return LocalDateTime.now(ZoneOffset.UTC).minusMinutes(minutes);
    }

    /** A job as a process left it in the database. */
    private long left(String state, String owner, LocalDateTime heartbeat, int attempts, boolean cancel)
            throws SQLException {
        long id = TimeOrderedId.next();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into job (id, kind, title, payload, state,"
                                + " started_by, started_by_name, roles, centre_id, created_at, began_at, owner, heartbeat_at, attempts,"
                                + " cancel_requested) values (?, ?, 'x', 'payload', ?, 'centre.a', 'A', 'CENTRE_CLERK', 1, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, NotedWork.KIND);
            insert.setString(3, state);
            insert.setObject(4, minutesAgo(3));
            insert.setObject(5, heartbeat);
            insert.setString(6, owner);
            insert.setObject(7, heartbeat);
            insert.setInt(8, attempts);
            insert.setBoolean(9, cancel);
            insert.executeUpdate();
        }
        return id;
    }

    /** How it ended, once it has; the container's tests have no class that waits, so this one asks again. */
    private String end(long id) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String row = row(id);
        while (row.startsWith("RUNNING") || row.startsWith("QUEUED")) {
            assertThat(System.nanoTime()).as(row).isLessThan(until);
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
            row = row(id);
        }
        return row;
    }

    private String row(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select concat_ws(' | ', state, coalesce(result, 'null'), coalesce(failure_code, 'null'), attempts)"
                                + " from job where id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
