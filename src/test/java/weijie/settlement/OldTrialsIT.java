package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.settlement.run.OldTrials;
import weijie.shared.jpa.TimeOrderedId;

/** The lines of trials go when their time is over, unless something still shows them; the runs stay. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class OldTrialsIT {

    private static final String MONTH = "1994-07";

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @BeforeEach
    void nothing() throws SQLException {
        for (String table : new String[] {"calculation_run", "month_centre", "statement"}) {
            execute("DELETE FROM " + table + " WHERE month = ?", MONTH);
        }
    }

    @Test
    void onlyWhatIsOldAndNotShownGoes() throws SQLException {
        long old = run(1, true, "DONE", "1994-08-01 00:00:00");
        long young = run(2, true, "DONE", "1994-08-20 00:00:00");
        long shown = run(3, true, "DONE", "1994-08-01 00:00:00");
        execute("INSERT INTO month_centre (month, centre_id, trial_run_id) VALUES (?, ?, ?)", MONTH, shown, shown);
        long formal = run(4, false, "DONE", "1994-08-01 00:00:00");
        long failed = run(5, false, "FAILED", "1994-08-01 00:00:00");
        long halfFailed = run(6, false, "FAILED", "1994-08-01 00:00:00");
        execute(
                "INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, calculated_at, calculated_by)"
                        + " VALUES (?, ?, ?, ?, ?, 'CALCULATED', '1994-08-06', 'hq.accounts')",
                halfFailed,
                "JS-" + halfFailed,
                MONTH,
                halfFailed,
                halfFailed);
        try (Connection connection = dataSource.getConnection()) {
            new OldTrials(connection).forget(LocalDateTime.of(1994, 8, 10, 0, 0));
            assertThat(new OldTrials(connection).forget(LocalDateTime.of(1994, 8, 10, 0, 0)))
                    .as("once")
                    .isZero();
        }
        assertThat(lines(old)).isZero();
        assertThat(lines(failed)).isZero();
        assertThat(lines(young)).isEqualTo(2);
        assertThat(lines(shown)).isEqualTo(2);
        assertThat(lines(formal)).isEqualTo(2);
        assertThat(lines(halfFailed)).isEqualTo(2);
        assertThat(ask("SELECT COUNT(*) FROM calculation_run WHERE id = ?", old))
                .isEqualTo(1);
    }

    private long run(int runNo, boolean trial, String state, String finished) throws SQLException {
        long run = TimeOrderedId.next();
        execute(
                "INSERT INTO calculation_run (id, month, run_no, trial, state, started_by, started_at, finished_at, business_date)"
                        + " VALUES (?, ?, ?, ?, ?, 'hq.accounts', ?, ?, '1994-08-06')",
                run,
                MONTH,
                runNo,
                trial,
                state,
                finished,
                finished);
        for (int line = 1; line <= 2; line++) {
            execute("""
                    INSERT INTO statement_line (run_id, centre_id, line_no, outlet_id, order_id, order_no, kind, clause, reason_code, amount, level,
                    units, unit_price, card_no, figure, completed_on, origin_month)
                    VALUES (?, 1, ?, 1, 1, 'OLD', 'PAYABLE', 'G06', 'FEE', 10, 'L1', 1, 10, 1, '', '1994-07-01', '1994-07')""", run, line);
        }
        return run;
    }

    private int lines(long run) throws SQLException {
        return ask("SELECT COUNT(*) FROM statement_line WHERE run_id = ?", run);
    }

    private int ask(String sql, long arg) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, arg);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
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
