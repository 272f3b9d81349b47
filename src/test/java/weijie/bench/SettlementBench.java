package weijie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.given.GivenPolicy;
import weijie.settlement.rule.Basis;
import weijie.settlement.run.MonthComputation;
import weijie.settlement.run.MonthInLanes;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.Eventually;
import weijie.testing.Instance;

/**
 * A month of {@code bench.orders} completed orders, two others before it as many each, settled by the product as it is delivered: tried
 * first, so that its code is compiled, then calculated formally twice. On the same database, the product's computation and storing of the
 * lines in turns with set-based SQL that does the same. All must write the same lines in every column, or there are no figures; and the
 * whole formal job, the kept inputs, statements and what is noted about the orders included, may cost half as much again as that SQL.
 */
class SettlementBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 10);
    private static final int ORDERS = Integer.getInteger("bench.orders", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int WARM_UP = Integer.getInteger("bench.warm", 2);
    private static final int TRIALS = Integer.getInteger("bench.trials", 8);
    private static final double BAR = 1.5;
    private static final double LINES_BAR = 0.6;
    private static final long OURS = 1;
    private static final long FORMAL = 2;
    private static final long SQL = 3;

    @Test
    void theMonthBesideSetBasedSql() throws Exception {
        Instance product = Instance.launch(
                Build.freshHome("settlement-bench"),
                List.of(Build.asDocumented(), "-Xmx512m"),
                Map.of("WEIJIE_DEMO", "true", "WEIJIE_BUSINESS_DATE", TODAY.toString()));
        try {
            try (Connection writing = connect(product)) {
                new GeneratedMonth(writing, 20260901).network().orders(MONTH, ORDERS);
                particularPrices(writing);
                prepare(writing);
                measure(product, writing);
            }
        } finally {
            product.stop();
        }
    }

    /** The yardstick names no findings, so that the few abnormal orders of the demonstration have none either. */
    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM order_finding");
            statement.execute("ANALYZE TABLE repair_order");
        }
    }

    /** Without prices of a category or a province there would be little to look up. */
    private static void particularPrices(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO rate_price (id, card_id, category_code, province_code, level, price)
                    SELECT 1000 + ROW_NUMBER() OVER (ORDER BY c.code), 1, c.code, '', 'L2', 21 FROM product_category c
                    WHERE MOD(CRC32(c.code), 4) = 0""");
            statement.executeUpdate("""
                    INSERT INTO rate_price (id, card_id, category_code, province_code, level, price)
                    SELECT 2000 + ROW_NUMBER() OVER (ORDER BY p.province_code), 1, '', p.province_code, 'L1', 12
                    FROM (SELECT DISTINCT province_code FROM outlet WHERE MOD(province_code, 40000) = 0) p""");
        }
    }

    private static void measure(Instance product, Connection writing) throws Exception {
        Basis basis = new Basis(MONTH, GivenPolicy.policy().terms(), PublishedRates.of(writing));
        for (int i = 0; i < TRIALS; i++) {
            job(product, writing, "?trial=true");
        }
        Effort first = job(product, writing, "");
        Effort again = job(product, writing, "");
        long published = lastRun(writing);
        int lines = TwoRuns.count(writing, published);
        assertThat(lines).isGreaterThan(ORDERS * 9 / 10);
        List<Long> centres = centres(writing, published);
        TwoRuns.begin(writing, MONTH, OURS, FORMAL);
        List<Effort> ours = new ArrayList<>();
        List<Effort> formal = new ArrayList<>();
        List<Effort> sql = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Effort set = Effort.of(product, () -> new SetBasedMonth(writing, MONTH, 3, "9999-12-31", 2).settle(SQL));
            Effort stream = Effort.of(product, () -> stream(product, OURS, basis, centres, false));
            Effort kept = Effort.of(product, () -> stream(product, FORMAL, basis, centres, true));
            assertThat(TwoRuns.differences(writing, OURS, SQL)).isEmpty();
            assertThat(TwoRuns.differences(writing, FORMAL, SQL)).isEmpty();
            assertThat(TwoRuns.differences(writing, published, SQL)).isEmpty();
            for (long run0 : new long[] {OURS, FORMAL, SQL}) {
                TwoRuns.remove(writing, run0);
            }
            if (round >= 0) {
                ours.add(stream);
                formal.add(kept);
                sql.add(set);
            }
        }
        Effort yardstick = Effort.median(sql);
        write(lines, yardstick, Effort.median(ours), Effort.median(formal), first, again);
        assertThat(Effort.median(ours).seconds()).as("the lines").isLessThanOrEqualTo(LINES_BAR * yardstick.seconds());
        assertThat(first.cpu()).as("the whole formal job").isLessThanOrEqualTo(BAR * yardstick.cpu());
        assertThat(again.cpu()).as("the whole formal job, again").isLessThanOrEqualTo(BAR * yardstick.cpu());
    }

    /**
     * The whole job as a person starts it, with the CPU of the server and its database. How far it is is asked of the database: a person's
     * every request would have its password proved, which costs more than it takes to look.
     */
    private static Effort job(Instance product, Connection connection, String kind) throws Exception {
        ApiClient accounts = ApiClient.as("hq.accounts", URI.create(product.url()));
        return Effort.besides(product, () -> {
            accounts.post("months/" + MONTH + "/calculate" + kind, "{}");
            Eventually.await("the end of the job", Duration.ofMinutes(30), () -> isQuiet(connection));
        });
    }

    static boolean isQuiet(Connection connection) {
        try {
            return longs(connection, "SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING')")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(int lines, Effort sql, Effort ours, Effort formal, Effort first, Effort again)
            throws IOException {
        new Figures(
                        "settlement-" + ORDERS,
                        "结算一个月，" + lines + " 单，库里共 " + 3L * ORDERS + " 单",
                        "mvn -Dquick package && mvn -Dquick=test -Dtest=SettlementBench -Dbench.orders=" + ORDERS
                                + " -Dtest.options=-Xmx256m test")
                .header("写法", "秒（" + ROUNDS + " 次的中位数）", "与尺子之比", "CPU 秒：程序 + 数据库", "与尺子之比", "门槛")
                .row(row("尺子：集合式 SQL，一条 `INSERT … SELECT`", sql, sql, ""))
                .row(row("产品：流式计算、`LOAD DATA` 写明细", ours, sql, "时间 ≤ " + LINES_BAR))
                .row(row("同上，并留下全部输入以备重放", formal, sql, ""))
                .row(row("产品里第一次正式核算整个任务（一次）", first, sql, "CPU ≤ " + BAR))
                .row(row("再核算一次（一次）", again, sql, "CPU ≤ " + BAR))
                .write();
    }

    private static Object[] row(String what, Effort effort, Effort ruler, String bar) {
        return new Object[] {
            what, effort.seconds(), effort.seconds() / ruler.seconds(), effort.cpu(), effort.cpu() / ruler.cpu(), bar
        };
    }

    /** The product's computation as its job goes about it, in two lanes. */
    static void stream(Instance product, long run, Basis basis, List<Long> centres, boolean keepInputs) {
        new MonthInLanes(task -> new Thread(task, "lane").start(), work -> {
                    try (Connection reading = connect(product);
                            Connection writing = connect(product)) {
                        work.accept(new MonthComputation(reading, writing, run, 0, basis, keepInputs));
                    } catch (IOException | SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .settle(centres, result -> {});
    }

    private static long lastRun(Connection connection) throws SQLException {
        return longs(connection, "SELECT MAX(id) FROM calculation_run WHERE month = '" + MONTH + "' AND state = 'DONE'")
                .get(0);
    }

    private static List<Long> centres(Connection connection, long run) throws SQLException {
        return longs(connection, "SELECT centre_id FROM run_centre WHERE run_id = " + run + " ORDER BY centre_id");
    }

    static List<Long> longs(Connection connection, String sql) throws SQLException {
        List<Long> longs = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                longs.add(row.getLong(1));
            }
        }
        return longs;
    }

    static Connection connect(Instance product) throws IOException, SQLException {
        product.url();
        String command = product.databases().get(0).info().commandLine().orElseThrow();
        String port = command.replaceAll(".* --port=(\\d+) .*", "$1");
        Path password = product.home().resolve("database/password");
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port
                        + "/weijie?sslMode=DISABLED&allowLoadLocalInfile=true&rewriteBatchedStatements=true",
                "weijie",
                Files.readString(password).strip());
    }
}
