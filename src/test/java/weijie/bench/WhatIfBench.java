package weijie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
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
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.Eventually;
import weijie.testing.Instance;

/**
 * Twelve months of {@code bench.orders} orders each played by another card, by another window and by another repeat rule, as a person asks
 * for it. One month is made up and calculated by the product; the others are copies of what its run kept.
 */
class WhatIfBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 10);
    private static final int ORDERS = Integer.getInteger("bench.orders", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int MONTHS = 12;
    private static final double BAR_SECONDS = 10;

    private static final String PRICES =
            "\"prices\":[{\"level\":\"L1\",\"price\":\"12.00\"},{\"level\":\"L2\",\"price\":\"21.00\"},"
                    + "{\"level\":\"L3\",\"price\":\"36.00\"},{\"level\":\"DETECT_UPGRADE\",\"price\":\"5.00\"}]";

    @Test
    void twelveMonthsAreJudgedTwice() throws Exception {
        Instance product = Instance.launch(
                Build.freshHome("what-if-bench"),
                List.of(Build.asDocumented(), "-Xmx512m"),
                Map.of("WEIJIE_DEMO", "true", "WEIJIE_BUSINESS_DATE", TODAY.toString()));
        try (Connection connection = SettlementBench.connect(product)) {
            new GeneratedMonth(connection, 20260901).network().orders(MONTH, ORDERS);
            execute(connection, "ANALYZE TABLE repair_order");
            ApiClient accounts = ApiClient.as("hq.accounts", URI.create(product.url()));
            accounts.post("months/" + MONTH + "/calculate", "{}");
            Eventually.await("the calculation", Duration.ofMinutes(30), () -> SettlementBench.isQuiet(connection));
            for (int back = 1; back < MONTHS; back++) {
                copy(connection, back);
            }
            measure(product, accounts);
        } finally {
            product.stop();
        }
    }

    private static void measure(Instance product, ApiClient accounts) throws Exception {
        Effort prices = played(product, accounts, PRICES);
        Effort window = played(product, accounts, "\"terms\":{\"SERVICE_SHEET_FROM\":\"2026-09-20\"}");
        Effort repeats = played(product, accounts, "\"terms\":{\"REPEAT_WINDOW_DAYS\":\"30\"}");
        new Figures(
                        "what-if-" + ORDERS,
                        "费用模拟，" + MONTHS + " 个月，每月 " + ORDERS + " 单",
                        "mvn -Dquick package && mvn -Dquick=test -Dtest=WhatIfBench -Dbench.orders=" + ORDERS + " test")
                .header("改什么", "秒（" + ROUNDS + " 次的中位数）", "CPU 秒：服务器 + 数据库", "门槛（秒）")
                .row("价格", prices.seconds(), prices.cpu(), "≤ 10")
                .row("启用日", window.seconds(), window.cpu(), "")
                .row("重复维修期：另外按机身号重排", repeats.seconds(), repeats.cpu(), "")
                .write();
        assertThat(prices.seconds()).as("twelve months by another card").isLessThanOrEqualTo(BAR_SECONDS);
    }

    private static Effort played(Instance product, ApiClient accounts, String supposed) throws Exception {
        String question =
                "{\"from\":\"" + MONTH.minusMonths(MONTHS - 1L) + "\",\"to\":\"" + MONTH + "\"," + supposed + "}";
        List<Effort> efforts = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            JsonNode[] answer = new JsonNode[1];
            Effort effort = Effort.besides(product, () -> answer[0] = accounts.post("what-if", question));
            assertThat(answer[0].get("months").findValuesAsText("orders"))
                    .allMatch(orders -> Integer.parseInt(orders) > ORDERS / 2);
            if (round >= 0) {
                efforts.add(effort);
            }
        }
        return Effort.median(efforts);
    }

    /** The same papers so many months earlier: what a run kept does not say which month it is read for. */
    private static void copy(Connection connection, int back) throws SQLException {
        YearMonth month = MONTH.minusMonths(back);
        copy(connection, "calculation_run", Map.of("id", "id - " + back, "month", quoted(month)));
        copy(connection, "run_input", Map.of("run_id", "run_id - " + back));
        copy(
                connection,
                "statement",
                Map.of(
                        "id",
                        "id - " + back * 1000,
                        "run_id",
                        "run_id - " + back,
                        "month",
                        quoted(month),
                        "statement_no",
                        "REPLACE(statement_no, '" + plain(MONTH) + "', '" + plain(month) + "')"),
                // The demonstration's centres have papers of their own in some of these months.
                " AND centre_id NOT IN (SELECT o.centre_id FROM statement o WHERE o.month = " + quoted(month) + ")");
    }

    private static String quoted(YearMonth month) {
        return "'" + month + "'";
    }

    private static String plain(YearMonth month) {
        return month.toString().replace("-", "");
    }

    private static void copy(Connection connection, String table, Map<String, String> other) throws SQLException {
        copy(connection, table, other, "");
    }

    private static void copy(Connection connection, String table, Map<String, String> other, String which)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND generation_expression IS NULL AND table_name = '" + table + "'")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        String of = table.equals("calculation_run") ? "id" : "run_id";
        execute(
                connection,
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                        + String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> other.getOrDefault(column, column))
                                        .toList())
                        + " FROM " + table + " WHERE " + of
                        + " = (SELECT x.run_id FROM (SELECT MAX(run_id) AS run_id FROM statement"
                        + " WHERE month = '" + MONTH + "') x)" + which);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
