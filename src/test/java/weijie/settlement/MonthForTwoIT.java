package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import weijie.settlement.penalty.PenaltyState;
import weijie.shared.jpa.TimeOrderedId;
import weijie.testing.ApiClient;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/**
 * Two people at one month at the same moment, again and again: whatever they do and whoever is first, each is answered with a yes or a
 * reason, every paper is the sum of its lines and goes only where its life allows, the books balance, the chain has no gap, nothing
 * of a closed month moves, and the month can be brought to its end.
 *
 * <p>{@code -Dtwo.interleavings=1000} does more than the usual few, {@code -Dtwo.seed=…} those of an earlier run.
 */
class MonthForTwoIT {

    private static final int INTERLEAVINGS = Integer.getInteger("two.interleavings", 5);
    private static final long SEED = Long.getLong("two.seed", System.nanoTime());
    private static final int STEPS = 12;
    private static final int ORDERS = 4;
    private static final int STEPS_TO_THE_END = 40;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private final URI root = URI.create(RunningServer.url());
    private final YearMonth month = FreshMonth.on(root).month();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> done = new ArrayList<>();
    private Connection database;
    private Random random;
    private long centre;
    private String code;
    private String penalty;
    private List<String> orders;

    /** Somebody who does something at an address. */
    private record Act(String who, String path, String body) {

        @Override
        public String toString() {
            return who + " " + path + " " + body;
        }
    }

    @Test
    void whateverTwoPeopleDoAtOnceTheMonthIsRight() throws SQLException {
        database = RunningServer.database();
        for (int i = 0; i < INTERLEAVINGS; i++) {
            random = new Random(SEED + i);
            done.clear();
            begin(i);
            try {
                for (int step = 0; step < STEPS; step++) {
                    together(act(true), act(false));
                    invariants();
                }
                end();
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + (SEED + i) + ": " + String.join("\n", done), wrong);
            }
        }
        System.out.println(INTERLEAVINGS + " interleavings of " + STEPS + " steps from seed " + SEED + ": " + answers);
        assertThat(answers.keySet())
                .as("%s", answers)
                .contains("2xx publish", "2xx record-payment", "2xx decide", "2xx reopen");
        JsonNode verification = ApiClient.as("hq.admin", root).get("verification");
        assertThat(verification.get("ok").asBoolean()).as("%s", verification).isTrue();
    }

    /** A centre of its own with orders of one day and a penalty that was appealed against; whoever came before has closed the month. */
    private void begin(int at) throws SQLException {
        centre = TimeOrderedId.next();
        code = "ZW" + Long.toString(centre, 36).toUpperCase(Locale.ROOT);
        penalty = code.substring(0, 2) + "-" + Long.toString(centre, 36).toUpperCase(Locale.ROOT);
        orders = new ArrayList<>();
        execute("DELETE FROM settlement_period WHERE month = '" + month + "'");
        execute("INSERT INTO service_centre (id, code, name, province_code) VALUES (" + centre + ", '" + code
                + "', '两人中心', '430000')");
        long outlet = TimeOrderedId.next();
        execute("INSERT INTO outlet (id, code, name, province_code) VALUES (" + outlet + ", '" + code
                + "W', '两人网点', '430000')");
        execute("INSERT INTO outlet_assignment (id, outlet_id, centre_id, valid_from) VALUES (" + outlet + ", " + outlet
                + ", " + centre + ", '2000-01-01')");
        for (int i = 0; i < ORDERS; i++) {
            long id = TimeOrderedId.next();
            orders.add(code + "-" + i);
            execute(
                    ("INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, claimed_warranty,"
                                    + " accepted_on, completed_on, completed_month, repair_level, repair_status, settlement_status, created_by,"
                                    + " created_at, updated_at) VALUES (%1$d, '%2$s', %3$d, %4$d, 'TV', 'M', 'S%1$d', 'IN', '%5$s', '%5$s', '%6$s', 'L%7$d',"
                                    + " 'HANDED_OVER', 'VALIDATED', 'x', NOW(3), NOW(3))")
                            .formatted(id, orders.get(i), centre, outlet, month.atDay(3), month, 1 + (at + i) % 3));
        }
        execute(
                ("INSERT INTO penalty (id, penalty_no, kind, state, clause, clause_version, month, centre_id, outlet_id, base, base_source,"
                                + " multiplier, amount, note, proposed_by, proposed_at, first_by, second_by, notified_on, appeal_until, appeal,"
                                + " appealed_by, appealed_on, decide_by) VALUES (%d, '%s', 'OTHER', 'APPEALED', 'G12', 1, '%s', %d, %d, 30, 'MANUAL', 1, 30,"
                                + " '违规收费', 'hq.reviewer', NOW(3), 'a', 'b', '2026-10-20', '2026-10-30', '不属实', 'x', '2026-10-25', '2026-11-05')")
                        .formatted(TimeOrderedId.next(), penalty, month, centre, outlet));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<Map<String, String>> rows(String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.put(row.getMetaData().getColumnLabel(i), row.getString(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private Map<String, StatementState> papers() throws SQLException {
        Map<String, StatementState> papers = new TreeMap<>();
        for (Map<String, String> row : rows("SELECT statement_no, state FROM statement WHERE centre_id = " + centre)) {
            papers.put(row.get("statement_no"), StatementState.valueOf(row.get("state")));
        }
        return papers;
    }

    private String clerk() {
        return "centre." + code.toLowerCase(Locale.ROOT);
    }

    /** What one of the two does next: mostly something that the state of a paper allows, sometimes anything. */
    private Act act(boolean first) throws SQLException {
        Map<String, StatementState> papers = papers();
        if (papers.isEmpty()) {
            return calculate();
        }
        String no = new ArrayList<>(papers.keySet()).get(random.nextInt(papers.size()));
        StatementState state = random.nextInt(4) == 0
                ? StatementState.values()[random.nextInt(StatementState.values().length)]
                : papers.get(no);
        String at = "statements/" + no + "/";
        int dice = random.nextInt(10);
        return switch (state) {
            case OPEN, CALCULATED, IN_REVIEW ->
                dice < 2
                        ? calculate()
                        : dice < 3 ? decide() : new Act("hq.accounts", at + (dice < 4 ? "review" : "send"), "{}");
            case SENT_TO_CENTRE, PARTLY_DISPUTED -> dialogue(at, dice, first);
            case CENTRE_CONFIRMED ->
                dice < 2
                        ? new Act("hq.director", at + "reopen", "{\"reason\":\"再核一遍数字\"}")
                        : dice < 3 ? calculate() : new Act("hq.accounts", at + "publish", "{}");
            case PUBLISHED, CARRIED_FORWARD, PAID, DISSOLVED -> money(at, dice);
        };
    }

    private Act calculate() {
        return new Act(
                "hq.accounts", "months/" + month + "/calculate" + (random.nextInt(4) == 0 ? "?trial=true" : ""), "{}");
    }

    private Act decide() {
        String outcome = new String[] {"UPHELD", "REDUCED", "CANCELLED"}[random.nextInt(3)];
        String amount = outcome.equals("REDUCED") ? ",\"amount\":\"12.34\"" : "";
        return random.nextInt(3) == 0
                ? new Act("hq.accounts", "penalties/" + penalty + "/finalize", "{}")
                : new Act(
                        "hq.director",
                        "penalties/" + penalty + "/decide",
                        "{\"outcome\":\"" + outcome + "\",\"reason\":\"情况属实\"" + amount + "}");
    }

    private Act dialogue(String at, int dice, boolean first) {
        String order = orders.get(random.nextInt(ORDERS));
        String decision = new String[] {"ACCEPTED", "REJECTED", "NEXT_MONTH"}[random.nextInt(3)];
        if (dice < 3) {
            return new Act(clerk(), at + "dispute", "{\"orderNos\":[\"" + order + "\"],\"reason\":\"金额不对请核对\"}");
        }
        if (dice < 5) {
            return new Act(
                    "hq.accounts",
                    at + "resolve",
                    "{\"orderNo\":\"" + order + "\",\"decision\":\"" + decision + "\",\"answer\":\"已按费率表逐条核对过，金额无误\"}");
        }
        if (dice == 5) {
            return first
                    ? new Act("hq.director", at + "reopen", "{\"reason\":\"再核一遍数字\"}")
                    : new Act(clerk(), at + "withdraw-dispute", "{\"orderNo\":\"" + order + "\"}");
        }
        return dice == 6 ? calculate() : dice == 7 ? decide() : new Act(clerk(), at + "confirm", "{}");
    }

    private Act money(String at, int dice) throws SQLException {
        if (dice < 3) {
            return new Act(
                    "hq.accounts",
                    at + "record-payment",
                    "{\"bankReference\":\"B" + Long.toString(random.nextLong() >>> 20, 36)
                            + "\",\"paidOn\":\"2026-10-31\"}");
        }
        if (dice < 6) {
            return new Act("hq.accounts2", at + "confirm-payment", "{}");
        }
        if (dice == 6) {
            return new Act("hq.director", at + "withdraw-payment", "{\"reason\":\"录入有误\"}");
        }
        List<Map<String, String>> entries = rows("SELECT entry_no FROM ledger_entry WHERE centre_id = " + centre);
        if (dice < 9 && !entries.isEmpty()) {
            String entry = "ledger/entries/"
                    + entries.get(random.nextInt(entries.size())).get("entry_no");
            return dice == 7
                    ? new Act("hq.accounts", entry + "/reverse", "{\"reason\":\"记错了，重新来过\"}")
                    : new Act("hq.director", entry + "/approve-reversal", "{}");
        }
        return calculate();
    }

    /** Both at the same moment. */
    private void together(Act one, Act other) {
        CyclicBarrier both = new CyclicBarrier(2);
        List<CompletableFuture<ApiClient.Answer>> asked = List.of(one, other).stream()
                .map(act -> CompletableFuture.supplyAsync(
                        () -> {
                            await(both);
                            return ApiClient.as(act.who(), root).tryPost(act.path(), act.body());
                        },
                        work -> new Thread(work).start()))
                .toList();
        List<ApiClient.Answer> said =
                asked.stream().map(CompletableFuture::join).toList();
        noted(one, said.get(0));
        noted(other, said.get(1));
        Eventually.await("no calculation of " + month, LONGEST_RUN, () -> quiet());
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean quiet() {
        try {
            return rows("SELECT 1 FROM calculation_run WHERE month = '" + month
                            + "' AND state IN ('QUEUED', 'RUNNING')")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void noted(Act act, ApiClient.Answer answer) {
        String verb = act.path().replaceAll("\\?.*", "").replaceAll(".*/", "");
        done.add(act + " -> " + answer.status() + " " + answer.code());
        answers.merge(answer.status() / 100 + "xx " + verb, 1, Integer::sum);
        assertThat(answer.status()).as("%s: %s", act, answer.body()).isLessThan(500);
        assertThat(answer.status() < 300 || !answer.code().isEmpty())
                .as("%s: %s has a code", act, answer.body())
                .isTrue();
    }

    private void none(String what, String sql) throws SQLException {
        assertThat(rows(sql)).as(what).isEmpty();
    }

    /** What holds whatever happened. */
    private void invariants() throws SQLException {
        String live =
                " FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no ="
                        + " s.residual_no WHERE s.centre_id = " + centre;
        none(
                "papers that are not the sum of their lines",
                "SELECT s.statement_no, s.state, s.total FROM statement s WHERE s.centre_id = " + centre
                        + " AND s.total <> IF(s.state = 'DISSOLVED', 0, (SELECT COALESCE(SUM(l.amount), 0) FROM statement_line l WHERE l.run_id ="
                        + " s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no AND l.kind NOT IN ('CARRY', 'SET_OFF')))");
        none(
                "orders that stand on two papers",
                "SELECT l.order_no" + live
                        + " AND l.kind = 'PAYABLE' AND s.state <> 'DISSOLVED' GROUP BY l.order_no HAVING COUNT(*) > 1");
        none(
                "orders settled without a published paper",
                "SELECT o.order_no FROM repair_order o WHERE o.centre_id = " + centre
                        + " AND (o.settlement_status = 'SETTLED') <> EXISTS (SELECT 1" + live
                        + " AND l.order_id = o.id AND l.kind IN ('PAYABLE', 'NON_PAYABLE') AND s.sha256 IS NOT NULL)");
        none(
                "a penalty that is posted and on no published paper, or on one and not posted",
                "SELECT p.state FROM penalty p WHERE p.centre_id = " + centre
                        + " AND (p.state = 'POSTED') <> EXISTS (SELECT 1" + live
                        + " AND l.kind = 'PENALTY' AND s.sha256 IS NOT NULL)");
        none(
                "papers of a closed month that are not published",
                "SELECT s.statement_no FROM statement s JOIN settlement_period p ON p.month = s.month WHERE s.centre_id = "
                        + centre + " AND p.closed_at IS NOT NULL AND s.sha256 IS NULL AND s.state <> 'DISSOLVED'");
        none(
                "entries that do not balance",
                "SELECT entry_no FROM ledger_posting WHERE centre_id = " + centre
                        + " GROUP BY entry_no HAVING SUM(fen) <> 0");
        none(
                "links that do not follow the one before",
                "SELECT k.entry_no FROM ledger_link k LEFT JOIN ledger_link b ON b.entry_no = k.entry_no - 1 WHERE k.entry_no > 1 AND"
                        + " (b.hash IS NULL OR b.hash <> k.previous_hash)");
        none(
                "papers whose posting is not their sum",
                "SELECT s.statement_no FROM statement s WHERE s.centre_id = " + centre
                        + " AND s.sha256 IS NOT NULL AND s.state IN ('PUBLISHED', 'PAID') AND NOT EXISTS (SELECT 1 FROM ledger_entry e"
                        + " WHERE e.source_no = s.statement_no AND e.book = 'HQ')");
        none(
                "payments of papers that are not paid, or paid papers without one",
                "SELECT s.statement_no FROM statement s WHERE s.centre_id = " + centre
                        + " AND (s.state = 'PAID') <> EXISTS (SELECT 1 FROM statement_payment p WHERE p.statement_id = s.id AND p.state = 'CONFIRMED')");
        legal();
    }

    /** Every step of every paper, and of the penalty, is one that its life allows. */
    private void legal() throws SQLException {
        Map<String, StatementState> at = new TreeMap<>();
        for (Map<String, String> event :
                rows("SELECT s.statement_no, e.to_state, e.verb FROM statement_event e JOIN statement s ON s.id ="
                        + " e.statement_id WHERE s.centre_id = " + centre + " ORDER BY e.id")) {
            StatementState to = StatementState.valueOf(event.get("to_state"));
            StatementState from = at.put(event.get("statement_no"), to);
            assertThat(from == null || from == to || from.mayBecome(to))
                    .as("%s from %s to %s", event, from, to)
                    .isTrue();
        }
        assertThat(papers()).as("the last event says where a paper stands").isEqualTo(at);
        PenaltyState before = PenaltyState.APPEALED;
        for (Map<String, String> event :
                rows("SELECT e.state FROM penalty_event e JOIN penalty p ON p.id = e.penalty_id WHERE p.centre_id = "
                        + centre + " ORDER BY e.id")) {
            PenaltyState to = PenaltyState.valueOf(event.get("state"));
            assertThat(before == to || before.mayBecome(to))
                    .as("%s to %s", before, to)
                    .isTrue();
            before = to;
        }
    }

    /** One of them alone brings the month to its end; then a run of it is refused. */
    private void end() throws SQLException {
        for (int i = 0; !isOver(); i++) {
            assertThat(i).as("%s %s", done, papers()).isLessThan(STEPS_TO_THE_END);
            alone(towardsTheEnd());
        }
        invariants();
        assertThat(rows("SELECT 1 FROM settlement_period WHERE month = '" + month + "' AND closed_at IS NOT NULL"))
                .as("closed")
                .hasSize(1);
        String before = told();
        assertThat(ApiClient.as("hq.accounts", root)
                        .tryPost("months/" + month + "/calculate", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(told()).isEqualTo(before);
    }

    private String told() throws SQLException {
        return rows("SELECT s.statement_no, s.state, s.total, s.sha256, s.version FROM statement s WHERE s.centre_id = "
                        + centre)
                + " " + rows("SELECT COUNT(*) FROM ledger_entry WHERE centre_id = " + centre);
    }

    private boolean isOver() throws SQLException {
        Map<String, StatementState> papers = papers();
        return !papers.isEmpty()
                && papers.values().stream().allMatch(state -> state.isPublished() || state == StatementState.DISSOLVED);
    }

    private void alone(Act act) {
        ApiClient.Answer answer = ApiClient.as(act.who(), root).tryPost(act.path(), act.body());
        noted(act, answer);
        assertThat(answer.status()).as("%s: %s", act, answer.body()).isLessThan(300);
        Eventually.await("no calculation of " + month, LONGEST_RUN, this::quiet);
    }

    private Act towardsTheEnd() throws SQLException {
        List<Map<String, String>> open =
                rows("SELECT d.order_no, s.statement_no FROM dispute d JOIN statement s ON s.id = d.statement_id"
                        + " WHERE d.centre_id = " + centre + " AND d.state = 'OPEN'");
        if (!open.isEmpty()) {
            return new Act(
                    "hq.accounts",
                    "statements/" + open.get(0).get("statement_no") + "/resolve",
                    "{\"orderNo\":\"" + open.get(0).get("order_no")
                            + "\",\"decision\":\"REJECTED\",\"answer\":\"已按费率表逐条核对过，金额无误\"}");
        }
        for (Map.Entry<String, StatementState> paper : papers().entrySet()) {
            String at = "statements/" + paper.getKey() + "/";
            switch (paper.getValue()) {
                case OPEN, CALCULATED, IN_REVIEW -> {
                    return new Act("hq.accounts", at + "send", "{}");
                }
                case SENT_TO_CENTRE, PARTLY_DISPUTED -> {
                    return new Act(clerk(), at + "confirm", "{}");
                }
                case CENTRE_CONFIRMED -> {
                    return new Act("hq.accounts", at + "publish", "{}");
                }
                default -> {
                    // This one is done.
                }
            }
        }
        return calculate();
    }
}
