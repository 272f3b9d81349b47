package weijie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.Instance;

/**
 * Pages of the list of one month's orders, asked for by four people at once over REST, beside the same SQL written by hand: the bounded
 * count, the page and its rows; then, with the month calculated, its cockpit, the early view of a centre and the lines of its largest
 * statement; and what a person waits for that is no list, the verification and a statement as a PDF. The month has
 * {@code bench.orders} orders, two others before it as many each.
 */
class ListBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final int ORDERS = Integer.getInteger("bench.orders", 100_000);

    /** Of more orders the same SQL without the product's indexes takes half a minute a page: it is no ruler then. */
    private static final int RULED_MOST = 100_000;

    private static final int USERS = 4;
    private static final int ASKED_EACH = 50;
    private static final int SIZE = 20;

    private static final String SELECT =
            "select o.*, c.code, t.code, p.name from repair_order o join service_centre c on c.id = o.centre_id"
                    + " join outlet t on t.id = o.outlet_id left join product_category p on p.code = o.category_code";

    @Test
    void pagesOfAMonthBesideTheSameSql() throws Exception {
        Instance product = Instance.launch(
                Build.freshHome("list-bench"),
                List.of(Build.asDocumented()),
                Map.of("WEIJIE_DEMO", "true", "WEIJIE_BUSINESS_DATE", "2026-10-10"));
        try (Connection connection = connect(product)) {
            new GeneratedMonth(connection, 7).network().orders(MONTH, ORDERS).findings(MONTH);
            try (Statement analyse = connection.createStatement()) {
                analyse.execute("analyze table repair_order, order_finding");
            }
            // A server that has been at work for a while; compiling goes on beside the first thousands of requests.
            for (Map.Entry<String, String> order : orders().entrySet()) {
                served(product, order.getKey(), 0);
                served(product, order.getKey(), 499);
            }
            Figures figures = new Figures(
                            "lists",
                            "工单列表：一个月 " + ORDERS + " 单，共 " + 3L * ORDERS + " 单，" + USERS + " 人同时翻页",
                            "mvn -Dquick package && mvn -Dquick=test -Dtest=ListBench -Dbench.orders=1000000 test")
                    .header("列表", "p50 毫秒", "p99 毫秒", "同样的 SQL p50 毫秒", "p50 之比", "门槛");
            for (Map.Entry<String, String> order : orders().entrySet()) {
                for (int page : new int[] {0, 499}) {
                    figures.row(measured(product, order.getKey(), order.getValue(), page));
                }
            }
            figures.write();
            ApiClient.as("hq.accounts", URI.create(product.url())).run("months/" + MONTH + "/calculate");
            month(product, largestStatement(connection));
        } finally {
            product.stop();
        }
    }

    /** What is asked of the API, and the order it means in SQL. */
    private static Map<String, String> orders() {
        Map<String, String> orders = new LinkedHashMap<>();
        orders.put("", "o.id desc");
        orders.put("&sort=-completedOn", "o.completed_on desc, o.id desc");
        orders.put("&sort=orderNo", "o.order_no, o.id");
        orders.put("&centre=GM03", "o.id desc");
        orders.put("&settlementStatus=VALIDATED", "o.id desc");
        orders.put("&q=260900", "o.id desc");
        orders.put("&sort=level", "o.repair_level, o.id");
        orders.put("&sort=-submittedOn", "o.submitted_on desc, o.id desc");
        orders.put("&view=TO_REVIEW", "o.id desc");
        orders.put("&view=SAMPLE", "o.id desc");
        orders.put("&view=HIGH_RISK", "o.id desc");
        return orders;
    }

    private static Object[] measured(Instance product, String asked, String order, int page) throws Exception {
        String where = where(asked);
        List<Double> served = served(product, asked, page);
        String name = "`" + (asked.isEmpty() ? "month" : "month" + asked) + "`，第 " + (page + 1) + " 页";
        if (ORDERS > RULED_MOST) {
            return new Object[] {name, part(served, 50), part(served, 99), "", "", "p99 ≤ 300"};
        }
        List<Double> sql = fourAtOnce(() -> {
            Connection own = connect(product);
            return () -> {
                rows(own, "select count(*) from (select 1 from repair_order o where " + where + " limit 100001) n");
                rows(
                        own,
                        SELECT + " where " + where + " order by " + order + " limit " + SIZE + " offset "
                                + page * SIZE);
            };
        });
        return new Object[] {
            name, part(served, 50), part(served, 99), part(sql, 50), part(served, 50) / part(sql, 50), "p99 ≤ 300，比 ≤ 2"
        };
    }

    private static List<Double> served(Instance product, String asked, int page) throws Exception {
        String path = "repair-orders?month=" + MONTH + "&size=" + SIZE + "&page=" + page + asked;
        return fourAtOnce(() -> {
            ApiClient client = ApiClient.as("hq.reviewer", URI.create(product.url()));
            return () -> {
                JsonNode answer = client.get(path);
                assertThat(answer.get("items").size()).as(path).isLessThanOrEqualTo(SIZE);
            };
        });
    }

    private static String where(String asked) {
        String month = "o.completed_month = '" + MONTH + "'";
        if (asked.startsWith("&centre=")) {
            return month + " and o.centre_id = (select id from service_centre where code = 'GM03')";
        }
        if (asked.startsWith("&settlementStatus=")) {
            return month + " and o.settlement_status = 'VALIDATED'";
        }
        if (asked.startsWith("&view=")) {
            String sample = "o.settlement_status = 'VALIDATED' and o.in_sample = 1 and o.reviewed_by is null";
            return month + " and ("
                    + switch (asked) {
                        case "&view=SAMPLE" -> sample;
                        case "&view=TO_REVIEW" -> "o.settlement_status in ('SUSPECT', 'ABNORMAL') or " + sample;
                        default ->
                            "o.settlement_status in ('SUSPECT', 'ABNORMAL', 'VALIDATED') and o.reviewed_by is null and o.id in"
                                    + " (select f.order_id from order_finding f where f.severity <> 'INFO' group by f.order_id having count(*) > 1)";
                    }
                    + ")";
        }
        return asked.startsWith("&q=") ? month + " and o.order_no like '260900%'" : month;
    }

    /** The pages of a calculated month, and what is asked for once. */
    private static void month(Instance product, String statement) throws Exception {
        Figures pages = new Figures(
                        "month-pages",
                        "核算过的月份：" + ORDERS + " 单，" + USERS + " 人同时翻页",
                        "mvn -Dquick package && mvn -Dquick=test -Dtest=ListBench -Dbench.orders=1000000 test")
                .header("页", "p50 毫秒", "p99 毫秒", "门槛");
        String lines = "statements/" + statement + "/lines?size=50";
        String orders = "repair-orders?month=" + MONTH + "&size=" + SIZE + "&settlementStatus=";
        // The early view is of what was computed last; computing it is no page.
        ApiClient.as("hq.accounts", URI.create(product.url())).run("outlook/refresh?month=" + MONTH);
        String early = "month=" + MONTH + "&centre=GM03";
        String queue = "repair-orders?month=" + MONTH + "&size=" + SIZE + "&view=";
        for (String path : List.of(
                orders + "VALIDATED",
                orders + "INCLUDED",
                "months/" + MONTH,
                "settlements/" + MONTH + "/cockpit",
                "outlook?" + early,
                "outlook?" + early + "&outlet=GW0301",
                "outlook/centres?month=" + MONTH,
                "outlook/open?size=20&" + early,
                "outlook/GM03/lines?size=50&month=" + MONTH,
                "statements?month=" + MONTH,
                "statements/" + statement,
                lines + "&page=0",
                lines + "&page=499",
                lines + "&kind=NON_PAYABLE",
                queue + "TO_REVIEW",
                queue + "SAMPLE",
                queue + "HIGH_RISK")) {
            List<Double> served = fourAtOnce(() -> {
                ApiClient client = ApiClient.as("hq.accounts", URI.create(product.url()));
                return () -> client.get(path);
            });
            pages.row("`" + path + "`", part(served, 50), part(served, 99), "p99 ≤ 300");
        }
        pages.write();
        Figures waited = new Figures("month-waits", "等一次的，" + ORDERS + " 单", "同上").header("做什么", "秒", "CPU 秒：程序 + 数据库");
        ApiClient accounts = ApiClient.as("hq.accounts", URI.create(product.url()));
        for (String path : List.of("verification", "statements/" + statement + ".pdf")) {
            Effort effort = Effort.besides(product, () -> accounts.bytes(path));
            waited.row("`" + path + "`", effort.seconds(), effort.cpu());
        }
        waited.write();
    }

    private static String largestStatement(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select s.statement_no from statement s join statement_sum k on k.statement_id = s.id"
                                + " where s.month = '" + MONTH
                                + "' group by s.id order by sum(k.line_count) desc limit 1")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** Milliseconds of every request, sorted; one person's first ones, which fill caches, are not counted. */
    static List<Double> fourAtOnce(Callable<Figures.Work> person) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(USERS);
        try {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                all.add(people.submit(() -> asked(person.call())));
            }
            List<Double> milliseconds = new ArrayList<>();
            for (Future<List<Double>> one : all) {
                milliseconds.addAll(one.get());
            }
            Collections.sort(milliseconds);
            return milliseconds;
        } finally {
            people.shutdown();
        }
    }

    private static List<Double> asked(Figures.Work work) throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = -3; i < ASKED_EACH; i++) {
            long begun = System.nanoTime();
            work.run();
            if (i >= 0) {
                milliseconds.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return milliseconds;
    }

    /** The least figure that so many of a hundred do not pass. */
    static double part(List<Double> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static void rows(Connection connection, String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
        }
    }

    static Connection connect(Instance product) throws Exception {
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
