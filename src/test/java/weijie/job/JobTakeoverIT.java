package weijie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** What a process that died left behind is taken over by one that lives, as the person who started it. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class JobTakeoverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    JobDesk desk;

    @Inject
    NotedWork.Acts acts;

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

    @Test
    void anErrorEndsTheJobAndLeavesNothingHalfDone() throws Exception {
        long id = left("QUEUED", null, null, 0, false, NotedWork.OVERFLOW);
        assertThat(end(id)).isEqualTo("FAILED | null | JB-903 | 1");
        assertThat(title(id)).as("what the act had changed before the Error").isEqualTo("x");
    }

    @Test
    void whatAPersonEndsStopsEvenWhenNobodyAskedItsWorker() throws Exception {
        long id = left("QUEUED", null, null, 0, false, NotedWork.WAIT);
        until("the worker waits", () -> NotedWork.WAITING.get() == 1);
        update("update job set state = 'CANCELLED', owner = null where id = ?", id);
        until("the worker has noticed", () -> NotedWork.WAITING.get() == 0);
        assertThat(row(id)).isEqualTo("CANCELLED | null | null | 1");
    }

    @Test
    void whoeverLostTheJobMakesNothingReal() throws Exception {
        long id = left("RUNNING", "a process that lives", minutesAgo(-5), 2, false);
        JobTicket now = new JobTicket(id, "payload", "centre.a", "a process that lives", 2);
        acts.hold(now);
        for (JobTicket lost : List.of(
                new JobTicket(id, "payload", "centre.a", "a process that died", 2),
                new JobTicket(id, "payload", "centre.a", "a process that lives", 1))) {
            assertThatThrownBy(() -> acts.hold(lost)).isInstanceOf(JobLost.class);
            desk.finish(lost, "done after all");
            desk.fail(lost, Refusal.invalid("JB-903"));
            desk.stopped(lost);
            desk.beat(lost);
            assertThat(row(id)).isEqualTo("RUNNING | null | null | 2");
        }
        desk.finish(now, "done");
        assertThat(row(id)).isEqualTo("DONE | done | null | 2");
        assertThatThrownBy(() -> acts.hold(now)).isInstanceOf(JobLost.class);
    }

    @Test
    void whoeverStartedItIsToldHowItEndedAndWhereToGoOn() throws Exception {
        long done = left("QUEUED", null, null, 0, false);
        end(done);
        assertThat(told(done)).isEqualTo("job.told.DONE [\"x\",\"\"] centre.a");
        long failed = left("QUEUED", null, null, 0, false, NotedWork.OVERFLOW);
        end(failed);
        assertThat(told(failed)).isEqualTo("job.told.FAILED [\"x\",\"refusal.JB-903|" + failed + "\"] centre.a");
        long givenUp = left("RUNNING", "a process that died", minutesAgo(2), 3, false);
        end(givenUp);
        assertThat(told(givenUp)).isEqualTo("job.told.FAILED [\"x\",\"refusal.JB-904\"] centre.a");
    }

    @Test
    void whoeverStoppedItHearsNothingAndWhoseItWasDoes() throws Exception {
        long own = left("RUNNING", "a process that died", minutesAgo(2), 1, false);
        acts.stop(own, "centre.a");
        assertThat(told(own)).isEqualTo("");
        long anothers = left("RUNNING", "a process that lives", minutesAgo(-5), 1, false);
        acts.stop(anothers, "centre.a.second");
        acts.stop(anothers, "centre.a.second");
        assertThat(told(anothers)).isEqualTo("job.told.CANCELLED [\"x\",\"the clerk centre.a.second\"] centre.a");
    }

    /** What was told of a job, and to whom. */
    private String told(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(group_concat(concat_ws(' ', text_key, args, audience)), '') from notice where link = ?")) {
            select.setString(1, "/noted?id=" + id);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private static LocalDateTime minutesAgo(int minutes) {
        return LocalDateTime.now(ZoneOffset.UTC).minusMinutes(minutes);
    }

    /** A job as a process left it in the database. */
    private long left(String state, String owner, LocalDateTime heartbeat, int attempts, boolean cancel)
            throws SQLException {
        return left(state, owner, heartbeat, attempts, cancel, "payload");
    }

    private long left(String state, String owner, LocalDateTime heartbeat, int attempts, boolean cancel, String payload)
            throws SQLException {
        long id = TimeOrderedId.next();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into job (id, kind, title, payload, state,"
                                + " started_by, started_by_name, roles, centre_id, created_at, began_at, owner, heartbeat_at, attempts,"
                                + " cancel_requested) values (?, ?, 'x', ?, ?, 'centre.a', 'A', 'CENTRE_CLERK', 1, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, NotedWork.KIND);
            insert.setString(3, payload);
            insert.setString(4, state);
            insert.setObject(5, minutesAgo(3));
            insert.setObject(6, heartbeat);
            insert.setString(7, owner);
            insert.setObject(8, heartbeat);
            insert.setInt(9, attempts);
            insert.setBoolean(10, cancel);
            insert.executeUpdate();
        }
        return id;
    }

    /** How it ended, once it has. */
    private String end(long id) throws SQLException {
        until("an end of the job", () -> row(id).matches("(DONE|FAILED|CANCELLED) .*"));
        return row(id);
    }

    /** The container's tests have no class that waits, so this one asks again. */
    private static void until(String what, Callable<Boolean> reached) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!reached.call()) {
                assertThat(System.nanoTime()).as(what).isLessThan(until);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String row(long id) throws SQLException {
        return text("concat_ws(' | ', state, coalesce(result, 'null'), coalesce(failure_code, 'null'), attempts)", id);
    }

    private String title(long id) throws SQLException {
        return text("title", id);
    }

    private String text(String expression, long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + expression + " from job where id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private void update(String sql, long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }
}
