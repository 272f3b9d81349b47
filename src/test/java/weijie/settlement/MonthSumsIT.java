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

    @Inject
    private CollectedOrders collected;

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
        CentreMonthRow row = months.centres(MONTH, Scope.all(), collected.of(MONTH, Scope.all())).stream()
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
    void theOrdersOfALargeMonthAreCountedOnceInAMomentAndSayWhen() throws SQLException {
        YearMonth large = YearMonth.of(1998, 7);
        orders(MONTH, 3, 0);
        orders(large, 50_001, 3);
        try {
            assertThat(collected.of(MONTH, Scope.all()).of(centre)).isEqualTo(3);
            assertThat(collected.of(large, Scope.all()))
                    .satisfies(counted -> assertThat(counted.of(centre)).isEqualTo(50_001))
                    .satisfies(counted -> assertThat(counted.kept()).isFalse());
            orders(MONTH, 1, 50_004);
            orders(large, 1, 50_005);
            assertThat(collected.of(MONTH, Scope.all()).of(centre)).isEqualTo(4);
            assertThat(collected.of(large, Scope.all()))
                    .satisfies(kept -> assertThat(kept.of(centre)).isEqualTo(50_001))
                    .satisfies(kept -> assertThat(kept.kept()).isTrue());
        } finally {
            execute("DELETE FROM repair_order WHERE centre_id = ?", centre);
        }
    }

    /** Records of the centre, some of them drafts. */
    private void orders(YearMonth month, int count, int from) throws SQLException {
        String digits =
                "(SELECT 0 n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5"
                        + " UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
        execute(
                """
                INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, accepted_on, completed_on,
                    completed_month, repair_level, repair_status, settlement_status, created_by, created_at, updated_at)
                SELECT ? + k.n, CONCAT('MS', ? + k.n), ?, ?, 'TV', 'M', CONCAT('S', ? + k.n), ?, ?, ?, 'L1', 'HANDED_OVER', 'DRAFT', 'test',
                    UTC_TIMESTAMP(), UTC_TIMESTAMP()
                FROM (SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS n FROM %1$s a, %1$s b, %1$s c, %1$s d, %1$s e) k
                WHERE k.n < ?""".formatted(digits),
                centre + from,
                centre + from,
                centre,
                centre,
                centre + from,
                month.atDay(1).toString(),
                month.atDay(2).toString(),
                month.toString(),
                count);
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
