package weijie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weijie.given.GivenPolicy;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.RateTable;
import weijie.shared.DateRange;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.DemoHome;
import weijie.testing.Eventually;
import weijie.testing.Instance;

/**
 * A stock book of twelve months with {@code bench.movements} movements each: what people look at by four at once, what a day's posting costs
 * beside the first month alone, and a month of {@code bench.orders} orders settled with the parts loop and without it.
 */
class PartsBench {

    private static final int MOVEMENTS = Integer.getInteger("bench.movements", 100_000);
    private static final int ORDERS = Integer.getInteger("bench.orders", 100_000);
    private static final YearMonth OPENED = YearMonth.of(2025, 9);
    private static final YearMonth LAST = YearMonth.of(2026, 9);

    /** A month of movements in twenty-two days: each line leaves and arrives. */
    private static final int ISSUES = 23;

    private static final int LINES = 100;
    private static final int DAYS = 5;
    private static final int LOOKED_AT_BEFORE = 10;
    private static final int WARM_UP = Integer.getInteger("bench.warm", 6);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);
    private static final int UNPURGED = 50;
    private static final Duration PURGED_WITHIN = Duration.ofMinutes(2);
    private static final long RUN = 1;
    private static final String COMMAND =
            "mvn -Dquick package && mvn -Dquick=test -Dtest=PartsBench -Dbench.movements=" + MOVEMENTS + " test";

    private Instance product;

    private ApiClient as(String user) {
        return ApiClient.as(user, URI.create(product.url()));
    }

    @AfterEach
    void stop() {
        product.stop();
    }

    private Connection started(String name) throws Exception {
        product = Instance.launch(DemoHome.fresh(name), List.of(Build.asDocumented(), "-Xmx512m"), DemoHome.SETTINGS);
        return ListBench.connect(product);
    }

    @Test
    void twelveMonthsOfMovements() throws Exception {
        try (Connection connection = started("parts-bench")) {
            new GeneratedMonth(connection, 7).network();
            StockHistory history =
                    new StockHistory(connection, 11).parts(OPENED).month(OPENED.plusMonths(1), MOVEMENTS);
            analysed(connection);
            for (int i = 0; i < DAYS; i++) {
                day();
            }
            Effort early = days();
            for (YearMonth month = OPENED.plusMonths(2); !month.isAfter(LAST); month = month.plusMonths(1)) {
                history.month(month, MOVEMENTS);
            }
            for (YearMonth month = OPENED; month.isBefore(LAST); month = month.plusMonths(1)) {
                history.closed(month);
            }
            analysed(connection);
            Effort late = days();
            verified(early, late);
            lists();
        }
    }

    @Test
    void aMonthWithPartsBesideTheSameWithout() throws Exception {
        try (Connection connection = started("parts-settlement-bench")) {
            new GeneratedMonth(connection, 20260901).network().orders(LAST, ORDERS);
            new StockHistory(connection, 11).parts(OPENED).used(LAST, LocalDate.of(2026, 10, 8));
            settled(connection);
        }
    }

    private static void analysed(Connection connection) throws Exception {
        try (Statement analyse = connection.createStatement()) {
            analyse.execute("analyze table stock_movement, stock_balance, stock_flow, stock_closing, bad_part");
        }
    }

    /** A day: headquarters sends a centre so many boxes, and the centre receives them. */
    private void day() {
        ApiClient headquarters = as("hq.parts");
        ApiClient centre = as("centre.fc44");
        for (int issue = 0; issue < ISSUES; issue++) {
            int first = issue * LINES % StockHistory.PARTS;
            String lines = IntStream.range(first, first + LINES)
                    .mapToObj(part -> "{\"partCode\":\"" + StockHistory.part(part) + "\",\"quantity\":1}")
                    .collect(Collectors.joining(","));
            String at = "parts/issues/"
                    + headquarters
                            .post("parts/issues", "{\"centreCode\":\"FC44\",\"lines\":[" + lines + "]}")
                            .get("no")
                            .asText();
            headquarters.post(at + "/pick", "{}");
            headquarters.post(at + "/ship", "{\"carrier\":\"顺丰\",\"trackingNo\":\"SF1\"}");
            centre.post(at + "/receive", "{}");
        }
    }

    private Effort days() throws Exception {
        List<Effort> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            days.add(Effort.besides(product, this::day));
        }
        return Effort.mean(days);
    }

    private void lists() throws Exception {
        Figures figures = new Figures("parts-lists", "配件：十二个月、每月 " + MOVEMENTS + " 笔流水，4 人同时翻页", COMMAND)
                .header("页", "p50 毫秒", "p99 毫秒", "门槛");
        String book = "parts/movements?size=20";
        String stock = "parts/stock?size=20";
        for (String path : List.of(
                stock,
                stock + "&page=499",
                stock + "&sort=-quantity",
                stock + "&state=GOOD&locationKind=OUTLET",
                stock + "&locationKind=CENTRE&locationCode=GM07",
                stock + "&part=" + StockHistory.part(77),
                book,
                book + "&page=499",
                book + "&part=" + StockHistory.part(77),
                book + "&locationKind=OUTLET&locationCode=GW0703",
                book + "&locationKind=CENTRE&locationCode=GM07",
                book + "&event=USED",
                book + "&from=2026-03-01&to=2026-03-31",
                book + "&reference=BH2603000010",
                "reports/stock?from=2025-10&to=2026-09",
                "reports/stock?from=2025-10&to=2026-09&by=OUTLET",
                "reports/returns?from=2025-10&to=2026-09",
                "parts/bad-parts?size=20",
                "parts/bad-parts?size=20&centre=GM07&state=AT_OUTLET")) {
            // Compiled, and its pages in memory, before it is measured.
            for (int i = 0; i < LOOKED_AT_BEFORE; i++) {
                as("hq.director").get(path);
            }
            List<Double> served = ListBench.fourAtOnce(() -> {
                ApiClient client = as("hq.director");
                return () -> client.get(path);
            });
            figures.row("`" + path + "`", ListBench.part(served, 50), ListBench.part(served, 99), "p99 ≤ 300");
        }
        figures.write();
    }

    private void verified(Effort early, Effort late) throws Exception {
        ApiClient director = as("hq.director");
        director.get("verification");
        List<JsonNode> said = new ArrayList<>();
        Effort effort = Effort.besides(product, () -> said.add(director.get("verification")));
        for (JsonNode check : said.get(0).get("checks")) {
            assertThat(check.get("ok").asBoolean()).as("%s", check).isTrue();
        }
        new Figures("parts-waits", "配件：记一天的账和核对", COMMAND)
                .header("做什么", "秒", "CPU 秒：程序 + 数据库", "之比", "门槛")
                .row("记一天的账（" + 2 * ISSUES * LINES + " 笔），第 1 个月", early.seconds(), early.cpu(), 1.0, "")
                .row("同上，第 12 个月", late.seconds(), late.cpu(), late.cpu() / early.cpu(), "约 1")
                .row("`verification`，全部核对，" + load(), effort.seconds(), effort.cpu(), "", "")
                .write();
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "负载 %.0f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** One after the other in the same process and into the same empty place, so that only the parts differ; with their inputs kept, as a formal calculation has it. */
    private void settled(Connection writing) throws Exception {
        try (Statement analyse = writing.createStatement()) {
            analyse.execute("analyze table repair_order");
            Terms off = GivenPolicy.policy().terms();
            Map<Term, List<Terms.Dated>> values = new EnumMap<>(off.values());
            values.put(Term.PARTS_LOOP_FROM, fromNowOn(LAST.atDay(1).toString()));
            values.put(Term.SLOTS_VALUABLE, fromNowOn("4"));
            values.put(Term.SLOTS_OTHER, fromNowOn("1"));
            RateTable rates = PublishedRates.of(writing);
            List<Long> centres = SettlementBench.longs(
                    writing, "SELECT DISTINCT centre_id FROM repair_order WHERE completed_month = '" + LAST + "'");
            TwoRuns.begin(writing, LAST, RUN);
            List<Effort> without = new ArrayList<>();
            List<Effort> with = new ArrayList<>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                Basis[] bases = {new Basis(LAST, off, rates), new Basis(LAST, new Terms(values), rates)};
                Effort[] efforts = new Effort[bases.length];
                long[] waiting = new long[bases.length];
                for (int turn = 0; turn < bases.length; turn++) {
                    int which = (turn + round + WARM_UP) % bases.length;
                    purged(writing);
                    efforts[which] = calculated(bases[which], centres);
                    waiting[which] = waiting(writing, which == 0 ? "PAYABLE" : "HELD", which == 0 ? "HELD" : "PAYABLE");
                    TwoRuns.remove(writing, RUN);
                }
                assertThat(waiting[1]).isEqualTo(waiting[0]).isPositive();
                if (round >= 0) {
                    without.add(efforts[0]);
                    with.add(efforts[1]);
                }
            }
            write(Effort.mean(without), Effort.mean(with));
        }
    }

    private static List<Terms.Dated> fromNowOn(String value) {
        return List.of(new Terms.Dated(new DateRange(LAST.atDay(1), null), value));
    }

    private Effort calculated(Basis basis, List<Long> centres) throws Exception {
        return Effort.of(product, () -> SettlementBench.stream(product, RUN, basis, centres, true));
    }

    /** What was removed before is purged by the database in its own time, and would be counted as the work of whoever comes next. */
    private static void purged(Connection connection) {
        Eventually.await("what was removed is purged", PURGED_WITHIN, () -> {
            try (Statement query = connection.createStatement();
                    ResultSet result = query.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_history_list_length'")) {
                result.next();
                return result.getLong(2) <= UNPURGED;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The orders whose old part has not left: with the loop they are held and none of them paid, without it nobody asks. */
    private static long waiting(Connection connection, String are, String none) throws Exception {
        String lines = "FROM statement_line l JOIN bad_part b ON b.order_id = l.order_id AND b.shipped_on IS NULL"
                + " WHERE l.run_id = " + RUN + " AND l.kind = ";
        assertThat(count(connection, lines + "'" + none + "'")).isZero();
        return count(connection, lines + "'" + are + "'");
    }

    private static void write(Effort without, Effort with) throws IOException {
        new Figures("parts-settlement", "结算一个月，" + ORDERS + " 单，配件往返关和开，" + load(), COMMAND)
                .header("流式计算并留下输入，两种轮流，" + ROUNDS + " 次的平均", "秒", "CPU 秒：程序 + 数据库", "之比", "门槛")
                .row("`PARTS_LOOP_FROM` 没有", without.seconds(), without.cpu(), 1.0, "")
                .row("有，三成的工单用了要返的配件", with.seconds(), with.cpu(), with.cpu() / without.cpu(), "≤ 1.1")
                .write();
    }

    private static long count(Connection connection, String what) throws Exception {
        try (Statement query = connection.createStatement();
                ResultSet result = query.executeQuery("SELECT COUNT(*) " + what)) {
            result.next();
            return result.getLong(1);
        }
    }
}
