package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.settlement.run.CentreResult;
import weijie.settlement.run.MonthComputation;
import weijie.settlement.run.Sums;
import weijie.shared.Refusal;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** A run has one worker at a time, and a month one run: whoever was taken for dead, or lost the month, changes nothing any more. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class RunFenceIT {

    private static final String MONTH = "1997-03";

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    private RunDesk desk;

    private final long run = TimeOrderedId.next();

    @BeforeEach
    void aRun() throws SQLException {
        execute("DELETE FROM calculation_run WHERE month = ?", MONTH);
        execute("DELETE FROM settlement_period WHERE month = ?", MONTH);
        begun(run, 1);
        execute("INSERT INTO settlement_period (month, calculating_run) VALUES (?, ?)", MONTH, run);
    }

    @Test
    void whoWasTakenForDeadChangesNothingAnyMore() throws SQLException {
        RunPlan silent = desk.begin(run);
        RunPlan taken = desk.begin(run);
        assertThat(taken.fence()).isGreaterThan(silent.fence());
        assertThat(code(() -> desk.finishCentre(run, silent.fence(), new CentreResult(1, "0".repeat(64), Sums.NONE))))
                .isEqualTo("ST-490");
        assertThat(code(() -> desk.finish(run, silent.fence()))).isEqualTo("ST-490");
        assertThat(code(() -> compute(silent))).isEqualTo("ST-490");
        desk.fail(run, silent.fence());
        assertThat(ask("SELECT state FROM calculation_run WHERE id = ?", run)).isEqualTo("RUNNING");
        assertThat(holder()).isEqualTo(Long.toString(run));
        compute(taken);
        desk.finish(run, taken.fence());
        assertThat(ask("SELECT state FROM calculation_run WHERE id = ?", run)).isEqualTo("DONE");
        assertThat(holder()).isNull();
    }

    @Test
    void aCentreIsMadeRealWhileTheOtherLaneMakesItsLinesStay() throws Exception {
        RunPlan plan = desk.begin(run);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        FutureTask<Void> lane = new FutureTask<>(() -> {
            try (Connection writing = dataSource.getConnection()) {
                writing.setAutoCommit(false);
                Rows.over(writing).number("SELECT COUNT(*) FROM calculation_run WHERE id = ? LOCK IN SHARE MODE", run);
                held.countDown();
                done.await();
                writing.rollback();
                return null;
            }
        });
        new Thread(lane, "lane").start();
        held.await();
        try {
            desk.finishCentre(run, plan.fence(), new CentreResult(1, "0".repeat(64), Sums.NONE));
        } finally {
            done.countDown();
        }
        lane.get();
        assertThat(ask("SELECT COUNT(*) FROM run_centre WHERE run_id = ?", run)).isEqualTo("1");
    }

    @Test
    void aStoppedRunTakesTheMonthAgainBeforeItGoesOn() throws SQLException {
        RunPlan plan = desk.begin(run);
        desk.fail(run, plan.fence());
        assertThat(holder()).as("it gave the month up").isNull();
        RunPlan again = desk.begin(run);
        assertThat(holder()).isEqualTo(Long.toString(run));
        desk.finish(run, again.fence());
        assertThat(holder()).isNull();
    }

    @Test
    void aStoppedRunDoesNotGoOnOnceAnotherHasTheMonthOrHasHadIt() throws SQLException {
        desk.fail(run, desk.begin(run).fence());
        long other = TimeOrderedId.next();
        begun(other, 2);
        execute("UPDATE settlement_period SET calculating_run = ? WHERE month = ?", other, MONTH);
        assertThat(code(() -> desk.begin(run))).isEqualTo("ST-490");
        desk.finish(other, desk.begin(other).fence());
        assertThat(code(() -> desk.begin(run))).as("its figures are older").isEqualTo("ST-490");
        assertThat(code(() -> desk.begin(other))).as("it is done").isEqualTo("ST-490");
    }

    private void compute(RunPlan plan) throws SQLException {
        try (Connection reading = dataSource.getConnection();
                Connection writing = dataSource.getConnection()) {
            new MonthComputation(reading, writing, run, plan.fence(), plan.basis(), true).centre(1, Map.of());
        }
    }

    private static String code(ThrowingCallable act) {
        Refusal refused = catchThrowableOfType(Refusal.class, act);
        return refused == null ? "done" : refused.code();
    }

    private void begun(long id, int runNo) throws SQLException {
        execute(
                "INSERT INTO calculation_run (id, month, run_no, trial, state, started_by, started_at, business_date)"
                        + " VALUES (?, ?, ?, TRUE, 'QUEUED', 'hq.accounts', '1997-04-06', '1997-04-06')",
                id,
                MONTH,
                runNo);
    }

    private String holder() throws SQLException {
        return ask("SELECT calculating_run FROM settlement_period WHERE month = ?", MONTH);
    }

    private String ask(String sql, Object arg) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, arg);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void execute(String sql, Object... args) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        }
    }
}
