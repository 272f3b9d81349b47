package weijie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.Instance;

/**
 * Twelve published months of {@code bench.orders} orders each: how long it takes to add them up once, and the reports of all twelve, asked
 * for by four people at once. One month is calculated; the others are its statements over again, which reports cannot tell.
 */
class ReportBench {

    private static final YearMonth FIRST = YearMonth.of(2025, 10);
    private static final YearMonth LAST = YearMonth.of(2026, 9);
    private static final int ORDERS = Integer.getInteger("bench.orders", 100_000);
    private static final String COMMAND =
            "mvn -Dquick package && mvn -Dquick=test -Dtest=ReportBench -Dbench.orders=" + ORDERS + " test";

    @Test
    void twelveMonths() throws Exception {
        Instance product = Instance.launch(
                Build.freshHome("report-bench"),
                List.of(Build.asDocumented()),
                Map.of("WEIJIE_DEMO", "true", "WEIJIE_BUSINESS_DATE", "2026-10-10"));
        try (Connection connection = ListBench.connect(product)) {
            new GeneratedMonth(connection, 7).network().orders(LAST, ORDERS);
            ApiClient director = ApiClient.as("hq.director", URI.create(product.url()));
            ApiClient.as("hq.accounts", URI.create(product.url())).run("months/" + LAST + "/calculate");
            published(connection);
            Figures figures = new Figures("reports", "报表：12 个已下发的月份，每月 " + ORDERS + " 单，4 人同时看", COMMAND)
                    .header("报表", "p50 毫秒", "p99 毫秒", "门槛");
            long begun = System.nanoTime();
            JsonNode answer = director.get(path("labour-fees", "MONTH"));
            if (answer.has("jobId")) {
                director.await("jobs/" + answer.get("jobId").asText());
            }
            double adding = (System.nanoTime() - begun) / 1e9;
            for (String[] asked : new String[][] {
                {"labour-fees", "MONTH"},
                {"labour-fees", "OUTLET"},
                {"labour-fees", "MODEL"},
                {"statements", "CENTRE"},
                {"exclusions", "CENTRE"},
                {"repeats", "OUTLET"},
                {"faults", "MODEL"},
                {"faults", "CENTRE"},
                {"penalties", "CENTRE"},
                {"confirmations", "CENTRE"},
                {"coverage", "MONTH"}
            }) {
                measured(product, figures, path(asked[0], asked[1]));
            }
            figures.row("把十二个月各汇总一次，秒", adding, "", "").write();
        } finally {
            product.stop();
        }
    }

    private static String path(String report, String by) {
        return "reports/" + report + "?from=" + FIRST + "&to=" + LAST + "&by=" + by;
    }

    private static void measured(Instance product, Figures figures, String path) throws Exception {
        List<Double> served = ListBench.fourAtOnce(() -> {
            ApiClient client = ApiClient.as("hq.director", URI.create(product.url()));
            return () -> client.get(path);
        });
        figures.row("`" + path + "`", ListBench.part(served, 50), ListBench.part(served, 99), "p99 ≤ 300");
    }

    /** The month's statements and lines once for each month before it, and all of them published. */
    private static void published(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            String run = "(SELECT MAX(run_id) FROM statement WHERE month = '" + LAST + "')";
            // The demonstration's centres have papers of their own in some of these months.
            sql.execute("CREATE TEMPORARY TABLE paper AS SELECT * FROM statement WHERE month = '" + LAST
                    + "' AND centre_id NOT IN (SELECT centre_id FROM statement WHERE month < '" + LAST + "')");
            sql.execute("CREATE TEMPORARY TABLE line AS SELECT * FROM statement_line WHERE run_id = " + run);
            sql.execute(
                    "CREATE TEMPORARY TABLE total AS SELECT k.* FROM statement_sum k JOIN paper p ON p.id = k.statement_id");
            for (YearMonth month = LAST.minusMonths(1); !month.isBefore(FIRST); month = month.minusMonths(1)) {
                sql.executeUpdate(
                        "UPDATE paper SET id = id + 1000000000000000, run_id = run_id + 1000000000000000, month = '"
                                + month + "', statement_no = CONCAT(statement_no, 'B')");
                sql.executeUpdate("UPDATE line SET run_id = run_id + 1000000000000000");
                sql.executeUpdate("UPDATE total SET statement_id = statement_id + 1000000000000000");
                for (String[] copy :
                        new String[][] {{"statement", "paper"}, {"statement_line", "line"}, {"statement_sum", "total"}
                        }) {
                    sql.executeUpdate("INSERT INTO " + copy[0] + " SELECT * FROM " + copy[1]);
                }
            }
            sql.executeUpdate(
                    "UPDATE statement SET state = 'PUBLISHED', sent_at = calculated_at, confirmed_at = calculated_at,"
                            + " published_at = calculated_at, published_by = 'bench', sha256 = REPEAT('0', 64) WHERE month BETWEEN '"
                            + FIRST + "' AND '" + LAST + "'");
            sql.execute("ANALYZE TABLE statement, statement_line");
        }
    }
}
