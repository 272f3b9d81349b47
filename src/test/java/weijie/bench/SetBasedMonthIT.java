package weijie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import weijie.given.GivenPolicy;
import weijie.launch.TestDatabase;
import weijie.settlement.rule.Basis;
import weijie.settlement.run.MonthComputation;
import weijie.settlement.run.MonthInLanes;
import weijie.shared.Term;
import weijie.testing.Build;

/** The stream and the set-based SQL that it is measured beside write the same lines, column by column. */
class SetBasedMonthIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final long OURS = 1;
    private static final long SQL = 2;

    @Test
    void theStreamWritesTheLinesThatOneStatementWrites() throws SQLException {
        TestDatabase database = TestDatabase.start(Build.freshHome("set-based"));
        String url = database.url() + "&allowLoadLocalInfile=true&rewriteBatchedStatements=true";
        Flyway.configure()
                .dataSource(url, database.user(), database.password())
                .locations("classpath:sql")
                .load()
                .migrate();
        try (Connection reading = DriverManager.getConnection(url, database.user(), database.password());
                Connection writing = DriverManager.getConnection(url, database.user(), database.password())) {
            int orders = Integer.getInteger("bench.orders", 5_000);
            new GeneratedMonth(writing, 20260901).network().orders(MONTH, orders);
            // A third came back unsigned; one of ten was waived; some were carried until headquarters has to decide.
            execute(writing, "UPDATE repair_order SET service_sheet_on = completed_on WHERE id % 3 > 0");
            execute(writing, "UPDATE repair_order SET repeat_waived_by = 'director' WHERE id % 10 = 7");
            execute(writing, "UPDATE repair_order SET held_carries = id % 5");
            prices(writing);
            Basis basis = new Basis(
                    MONTH,
                    GivenPolicy.policy()
                            .with(Term.SERVICE_SHEET_FROM, "2026-09-20")
                            .terms(),
                    PublishedRates.of(writing));
            TwoRuns.begin(writing, MONTH, OURS);
            int written = stream(reading, writing, basis);
            assertThat(new SetBasedMonth(writing, MONTH, 3, "2026-09-20", 2).settle(SQL))
                    .isEqualTo(written);
            assertThat(TwoRuns.differences(writing, OURS, SQL)).isEmpty();
            assertThat(kinds(writing)).hasSizeGreaterThan(8);
        }
    }

    private static int stream(Connection reading, Connection writing, Basis basis) throws SQLException {
        MonthComputation computation = new MonthComputation(reading, writing, OURS, 0, basis, true);
        AtomicInteger written = new AtomicInteger();
        new MonthInLanes(Runnable::run, work -> work.accept(computation))
                .settle(
                        LongStream.of(GeneratedMonth.centres()).boxed().toList(),
                        result -> written.addAndGet(result.sums().orders()));
        return written.get();
    }

    /** Prices of one category, of one province, and of both, on top of those for everybody, and a second card in mid-month. */
    private static void prices(Connection connection) throws SQLException {
        execute(connection, "UPDATE rate_card SET valid_to = '2026-09-15' WHERE id = 1");
        execute(connection, """
                INSERT INTO rate_card (id, card_no, name, state, valid_from, made_by, made_at, published_by, published_at)
                VALUES (2, 2, 'v2', 'PUBLISHED', '2026-09-16', 'a', '2026-01-01', 'b', '2026-01-01')""");
        execute(connection, """
                INSERT INTO rate_price (id, card_id, category_code, province_code, level, price)
                VALUES (11, 2, '', '', 'L1', 11), (12, 2, '', '', 'L2', 22), (13, 2, '', '', 'L3', 36.50),
                    (14, 2, '', '', 'DETECT_UPGRADE', 5), (15, 2, 'GM', '', 'L2', 23), (16, 2, '', '430000', 'L2', 24),
                    (17, 2, '', '430000', 'L1', 12), (18, 2, 'GM', '430000', 'L3', 37)""");
    }

    private static List<String> kinds(Connection connection) throws SQLException {
        List<String> kinds = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("SELECT DISTINCT reason_code FROM statement_line WHERE run_id = " + OURS)) {
            while (row.next()) {
                kinds.add(row.getString(1));
            }
        }
        return kinds;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
