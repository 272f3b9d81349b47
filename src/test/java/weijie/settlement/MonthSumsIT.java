package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.network.Scope;
import weijie.shared.Money;
import weijie.shared.jpa.TimeOrderedId;

/** What the cockpit adds up, and what a publication asks about its month. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class MonthSumsIT {

    private static final YearMonth MONTH = YearMonth.of(1998, 5);

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    private MonthLists months;

    private final long centre = TimeOrderedId.next();

    @BeforeEach
    void aCentre() throws SQLException {
        for (String table : new String[] {"calculation_run", "month_centre", "statement"}) {
            execute("DELETE FROM " + table + " WHERE month = ?", MONTH.toString());
        }
        execute(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '试算中心', '430000')",
                centre,
                "MS" + Long.toString(centre, 36));
    }

    @Test
    void aRunThatTheCentreWasKeptOutOfNeverCounts() throws SQLException {
        run(1, "70.00", false);
        run(2, "80.00", false);
        run(3, "999.00", true);
        CentreMonthRow row = months.centres(MONTH, Scope.all()).stream()
                .filter(one -> one.centreId() == centre)
                .findFirst()
                .orElseThrow();
        assertThat(row.lastRun().sum()).isEqualTo(Money.parse("80.00"));
        assertThat(row.previousRun().sum()).isEqualTo(Money.parse("70.00"));
        assertThat(months.runs(MONTH))
                .extracting(run -> run.sums().sum())
                .containsExactly(Money.ZERO, Money.parse("80.00"), Money.parse("70.00"));
    }

    @Test
    void aMonthIsOverOnceNothingOfItWaits() throws SQLException {
        assertThat(months.isAnyUnpublished(MONTH)).isFalse();
        execute("INSERT INTO month_centre (month, centre_id, trial_run_id) VALUES (?, ?, 1)", MONTH.toString(), centre);
        assertThat(months.isAnyUnpublished(MONTH))
                .as("a trial alone keeps no month open")
                .isFalse();
        long statement = TimeOrderedId.next();
        execute(
                "INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, calculated_at, calculated_by)"
                        + " VALUES (?, ?, ?, ?, 1, 'CALCULATED', '1998-06-05', 'hq.accounts')",
                statement,
                "JS-" + Long.toString(statement, 36),
                MONTH.toString(),
                centre);
        assertThat(months.isAnyWithoutStatement(MONTH)).isFalse();
        assertThat(months.isAnyUnpublished(MONTH)).as("not published").isTrue();
        execute(
                "UPDATE statement SET state = 'PUBLISHED', published_by = 'hq.accounts', sha256 = ? WHERE id = ?",
                "0".repeat(64),
                statement);
        assertThat(months.isAnyUnpublished(MONTH)).isFalse();
    }

    private void run(int runNo, String sum, boolean keptOut) throws SQLException {
        long run = TimeOrderedId.next();
        execute(
                "INSERT INTO calculation_run (id, month, run_no, trial, state, started_by, started_at, business_date)"
                        + " VALUES (?, ?, ?, FALSE, 'DONE', 'hq.accounts', '1998-06-05', '1998-06-05')",
                run,
                MONTH.toString(),
                runNo);
        execute(
                "INSERT INTO run_centre (run_id, centre_id, kept_out, digest) VALUES (?, ?, ?, ?)",
                run,
                centre,
                keptOut,
                "0".repeat(64));
        execute(
                "INSERT INTO run_sum (run_id, centre_id, kind, line_count, amount) VALUES (?, ?, 'PAYABLE', 4, ?)",
                run,
                centre,
                sum);
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
