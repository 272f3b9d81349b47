package weijie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.run.MonthComputation;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.Instance;

/**
 * A month of 100,000 completed orders, imported and settled by the product as it is delivered. Then, on the same database, the
 * product's computation and storing of the lines in turns with set-based SQL that does the same. All three must write the same lines in
 * every column, or there are no figures.
 */
class SettlementBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 10);
    private static final int ORDERS = Integer.getInteger("bench.orders", 100_000);
    private static final int ROUNDS = 7;
    private static final long OURS = 1;
    private static final long FORMAL = 2;
    private static final long SQL = 3;

    @Test
    void theMonthBesideSetBasedSql() throws Exception {
        GeneratedFile file = GeneratedFile.of(MONTH, ORDERS, Build.target().resolve("bench"));
        Instance product = Instance.launch(
                Build.freshHome("settlement-bench"),
                List.of("-Xmx1g"),
                Map.of("WEIJIE_DEMO", "true", "WEIJIE_BUSINESS_DATE", TODAY.toString()));
        try {
            importAll(ApiClient.as("hq.admin", URI.create(product.url())), file);
            try (Connection reading = connect(product);
                    Connection writing = connect(product)) {
                particularPrices(writing);
                measure(product, reading, writing);
            }
        } finally {
            product.stop();
        }
    }

    private static void importAll(ApiClient admin, GeneratedFile file) {
        file.masterFiles().forEach((kind, masters) -> {
            JsonNode done = admin.upload("imports?kind=" + kind + "&commit=PASSED_ROWS", masters);
            assertThat(done.get("state").asText()).as("%s: %s", kind, done).isEqualTo("COMMITTED");
        });
        JsonNode done = admin.upload("imports?kind=repair-records&commit=PASSED_ROWS&submit=true", file.orders());
        assertThat(done.get("state").asText()).as("orders: %s", done).isEqualTo("COMMITTED");
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

    private static void measure(Instance product, Connection reading, Connection writing) throws Exception {
        Basis basis = new Basis(MONTH, GivenPolicy.policy().terms(), PublishedRates.of(writing));
        Effort run = Effort.of(
                product,
                () -> ApiClient.as("hq.accounts", URI.create(product.url()))
                        .asking(Duration.ofSeconds(1))
                        .run("months/" + MONTH + "/calculate"));
        long published = lastRun(writing);
        int lines = TwoRuns.count(writing, published);
        assertThat(lines).isGreaterThan(ORDERS * 9 / 10);
        List<Long> centres = centres(writing, published);
        TwoRuns.begin(writing, MONTH, OURS, FORMAL);
        List<Effort> ours = new ArrayList<>();
        List<Effort> formal = new ArrayList<>();
        List<Effort> sql = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            Effort set = Effort.of(product, () -> new SetBasedMonth(writing, MONTH, 3, "9999-12-31", 2).settle(SQL));
            Effort stream = Effort.of(product, () -> stream(reading, writing, OURS, basis, centres, false));
            Effort kept = Effort.of(product, () -> stream(reading, writing, FORMAL, basis, centres, true));
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
        write(lines, Effort.median(sql), Effort.median(ours), Effort.median(formal), run);
    }

    private static void write(int lines, Effort sql, Effort ours, Effort formal, Effort run) throws IOException {
        new Figures(
                        "settlement",
                        "结算一个月，" + lines + " 单",
                        "mvn -Dquick package && mvn -Dquick=test -Dtest=SettlementBench -Dtest.options=-Xmx256m test")
                .header("写法", "秒（" + ROUNDS + " 次的中位数）", "CPU 秒：程序 + 数据库", "时间与尺子之比", "门槛")
                .row("尺子：集合式 SQL，一条 `INSERT … SELECT`", sql.seconds(), sql.cpu(), 1.0, "")
                .row("产品：流式计算、`LOAD DATA` 写明细", ours.seconds(), ours.cpu(), ours.over(sql), "≤ 1.0")
                .row("同上，并留下全部输入以备重放（正式核算）", formal.seconds(), formal.cpu(), formal.over(sql), "≤ 1.0")
                .row("产品里第一次正式核算整个任务：另加结算单、给工单做记号", run.seconds(), run.cpu(), run.over(sql), "")
                .write();
    }

    private static void stream(
            Connection reading, Connection writing, long run, Basis basis, List<Long> centres, boolean keepInputs)
            throws SQLException {
        MonthComputation computation = new MonthComputation(reading, writing, run, 0, basis, keepInputs);
        Map<Long, RepeatOf> repeats = computation.repeats();
        for (long centre : centres) {
            computation.compute(centre, repeats);
        }
    }

    private static long lastRun(Connection connection) throws SQLException {
        return longs(connection, "SELECT MAX(id) FROM calculation_run WHERE month = '" + MONTH + "' AND state = 'DONE'")
                .get(0);
    }

    private static List<Long> centres(Connection connection, long run) throws SQLException {
        return longs(connection, "SELECT centre_id FROM run_centre WHERE run_id = " + run + " ORDER BY centre_id");
    }

    private static List<Long> longs(Connection connection, String sql) throws SQLException {
        List<Long> longs = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                longs.add(row.getLong(1));
            }
        }
        return longs;
    }

    private static Connection connect(Instance product) throws IOException, SQLException {
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
