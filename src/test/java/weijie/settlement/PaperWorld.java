package weijie.settlement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import weijie.given.GivenCaller;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.job.JobState;
import weijie.settlement.PaperModel.Act;
import weijie.shared.ActingAs;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Texts;
import weijie.shared.jpa.TimeOrderedId;

/** A centre with a few orders in a month that is its alone, and the three people who work on it through the desks. */
final class PaperWorld {

    /** A look costs a tenth of what a calculation does. */
    private static final long LOOK_EVERY_NANOS = 15_000_000;

    private static final int LOOKS_MOST = 4_000;

    /** The desks they work at. */
    record Desks(SettlementDesk months, StatementDesk papers, DisputeDesk disputes, JobDesk jobs) {}

    private final DataSource database;
    private final Desks desks;
    private final YearMonth month;
    private long centre;
    private String code;
    private final List<Long> orders = new ArrayList<>();
    private final GivenCaller accounts = new GivenCaller("hq.accounts", Role.HQ_ACCOUNTS);
    private final GivenCaller director = new GivenCaller("hq.director", Role.HQ_DIRECTOR);
    private GivenCaller clerk;
    private int files;

    PaperWorld(DataSource database, Desks desks, YearMonth month) {
        this.database = database;
        this.desks = desks;
        this.month = month;
    }

    /** Nothing has happened yet: a centre of its own with fresh orders, no run, no paper; whoever came before has closed the month. */
    void begin(int count) {
        centre = TimeOrderedId.next();
        long outlet = TimeOrderedId.next();
        code = "PW" + Long.toString(centre, 36).toUpperCase(java.util.Locale.ROOT);
        clerk = GivenCaller.ofCentre("centre." + code.toLowerCase(java.util.Locale.ROOT), centre);
        execute(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '模型中心', '430000')",
                centre,
                code);
        execute(
                "INSERT INTO outlet (id, code, name, province_code) VALUES (?, ?, '模型网点', '430000')",
                outlet,
                code + "W");
        execute("DELETE FROM settlement_period WHERE month = ?", month.toString());
        orders.clear();
        files = 0;
        for (int i = 0; i < count; i++) {
            long id = TimeOrderedId.next();
            orders.add(id);
            execute("""
                    INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, claimed_warranty,
                    accepted_on, completed_on, completed_month, repair_level, repair_status, settlement_status, created_by, created_at,
                    updated_at) VALUES (?, ?, ?, ?, 'TV', 'M', ?, 'IN', ?, ?, ?, 'L2', 'HANDED_OVER', 'VALIDATED', 'x', NOW(3), NOW(3))""", id, number(i), centre, outlet, "S" + id, month.atDay(3), month.atDay(3), month.toString());
        }
    }

    private String number(int order) {
        return code + '-' + orders.get(order);
    }

    private String paper(int at) {
        return "JS-" + code + '-' + month.toString().replace("-", "") + '-' + (at + 1);
    }

    /**
     * Somebody does it.
     *
     * @return the code of the refusal, or an empty text when it was done
     */
    String attempt(Act act) {
        try {
            switch (act.verb()) {
                case CALCULATE -> calculate(false);
                case TRIAL -> calculate(true);
                case REVIEW -> as(accounts, () -> desks.papers().review(paper(act.paper()), null));
                case SEND -> as(accounts, () -> desks.papers().send(paper(act.paper()), null));
                case DISPUTE -> dispute(act);
                case WITHDRAW ->
                    as(clerk, () -> desks.disputes().withdraw(paper(act.paper()), number(act.order()), null));
                case ACCEPT -> resolve(act, DisputeState.ACCEPTED);
                case REJECT -> resolve(act, DisputeState.REJECTED);
                case NEXT_MONTH -> resolve(act, DisputeState.NEXT_MONTH);
                case CONFIRM -> as(clerk, () -> desks.papers().confirm(paper(act.paper()), null, null));
                case REOPEN -> as(director, () -> desks.papers().reopen(paper(act.paper()), "再核一遍数字", null));
                case PUBLISH -> as(accounts, () -> desks.papers().publish(paper(act.paper()), null, null));
            }
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static void as(GivenCaller who, Runnable work) {
        ActingAs.run(who, work);
    }

    private void calculate(boolean trial) {
        long job = ActingAs.call(accounts, () -> desks.months().calculate(month, trial))
                .jobId();
        for (int look = 0; !over(job); look++) {
            if (look == LOOKS_MOST) {
                throw new IllegalStateException("the calculation does not end");
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private boolean over(long job) {
        JobRow row = ActingAs.call(accounts, () -> desks.jobs().find(job));
        if (row.state() == JobState.FAILED) {
            throw new IllegalStateException("the calculation failed: " + row);
        }
        return row.state().isOver();
    }

    /** Every dispute has a file beside it, so that a lost one is seen. */
    private void dispute(Act act) {
        as(
                clerk,
                () -> desks.disputes()
                        .raise(
                                paper(act.paper()),
                                List.of(new DisputeEntry(number(act.order()), Money.ofYuan(30L))),
                                "金额不对请核对",
                                null));
        execute("INSERT IGNORE INTO kept_file (sha256, bytes, kept_at) VALUES (?, 1, NOW(3))", "0".repeat(64));
        execute("""
                INSERT INTO dispute_file (id, dispute_id, file_name, media_type, bytes, sha256, added_by, added_at)
                SELECT ?, d.id, 'a.png', 'image/png', 1, ?, 'x', NOW(3) FROM dispute d WHERE d.order_no = ? ORDER BY d.id DESC LIMIT 1""", TimeOrderedId.next(), "0".repeat(64), number(act.order()));
        files++;
    }

    private void resolve(Act act, DisputeState as) {
        as(
                accounts,
                () -> desks.disputes().resolve(paper(act.paper()), number(act.order()), as, "已按费率表核对过这一单", null, null));
    }

    /** The month as the database has it, in the words of the model. */
    String told() {
        Map<Integer, String> papers = new TreeMap<>();
        for (Object[] paper : rows(
                "SELECT residual_no, state, run_id FROM statement WHERE month = ? AND centre_id = ?",
                month.toString(),
                centre)) {
            int at = ((Number) paper[0]).intValue();
            List<Integer> on = rows(
                            "SELECT order_id FROM statement_line WHERE run_id = ? AND centre_id = ? AND residual_no = ? AND kind = 'PAYABLE'",
                            paper[2],
                            centre,
                            at)
                    .stream()
                    .map(row -> orders.indexOf(((Number) row[0]).longValue()))
                    .sorted()
                    .toList();
            papers.put(at, paper[1] + " " + on);
        }
        Map<Integer, String> disputes = new TreeMap<>();
        for (Object[] dispute : rows(
                "SELECT d.order_no, s.residual_no, d.state FROM dispute d JOIN statement s ON s.id = d.statement_id WHERE s.centre_id = ?",
                centre)) {
            int order = orders.indexOf(Long.parseLong(((String) dispute[0]).substring(code.length() + 1)));
            disputes.merge(order, order + "@" + dispute[1] + '=' + dispute[2], (one, other) -> one + " TWICE " + other);
        }
        return String.join("; ", papers.values())
                + disputes.values().stream().collect(Collectors.joining(", ", " | ", ""));
    }

    /** What is wrong with the month whatever happened to it, or an empty text. */
    String wrong() {
        List<String> wrong = new ArrayList<>();
        if (number(
                        "SELECT COUNT(*) FROM dispute_file f JOIN dispute d ON d.id = f.dispute_id WHERE d.centre_id = ?",
                        centre)
                != files) {
            wrong.add("a file is lost");
        }
        if (number("""
                        SELECT COUNT(*) FROM statement s WHERE s.centre_id = ? AND (s.total <> (SELECT COALESCE(SUM(l.amount), 0)
                        FROM statement_line l WHERE l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no)
                        AND s.state <> 'DISSOLVED' OR s.state = 'DISSOLVED' AND s.total <> 0)""", centre) > 0) {
            wrong.add("a paper is not the sum of its lines");
        }
        if (number("""
                        SELECT COUNT(*) FROM dispute d JOIN statement s ON s.id = d.statement_id JOIN statement_line l ON l.run_id = s.run_id
                        AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no AND l.order_no = d.order_no AND l.kind = 'PAYABLE'
                        WHERE d.centre_id = ? AND d.state = 'ACCEPTED' AND d.granted <> (SELECT SUM(x.amount) FROM statement_line x
                        WHERE x.run_id = l.run_id AND x.centre_id = l.centre_id AND x.residual_no = l.residual_no AND x.order_no = l.order_no)""", centre) > 0) {
            wrong.add("a grant is not kept");
        }
        for (int i = 0; i < orders.size(); i++) {
            long live = number("""
                    SELECT COUNT(*) FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id
                    AND l.residual_no = s.residual_no WHERE s.centre_id = ? AND l.order_id = ? AND l.kind = 'PAYABLE'""", centre, orders.get(i));
            if (live > 1) {
                wrong.add("order " + i + " stands on " + live + " papers");
            }
            String listed = "";
            for (Object[] row : rows(
                    "SELECT IF(i.month = ? AND NOT i.held AND o.settlement_status = 'VALIDATED', 'INCLUDED', o.settlement_status),"
                            + " o.settled_month FROM repair_order o LEFT JOIN included_order i ON i.order_id = o.id WHERE o.id = ?",
                    month.toString(),
                    orders.get(i))) {
                listed = row[0] + " " + row[1];
            }
            long published = number("""
                    SELECT COUNT(*) FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id
                    AND l.residual_no = s.residual_no WHERE s.centre_id = ? AND l.order_id = ? AND l.kind = 'PAYABLE' AND s.sha256 IS NOT NULL""", centre, orders.get(i));
            String expected = published > 0 ? "SETTLED " + month : live > 0 ? "INCLUDED null" : "VALIDATED null";
            if (!listed.equals(expected)) {
                wrong.add("order " + i + " is " + listed + ", not " + expected);
            }
        }
        return String.join("; ", wrong);
    }

    /** How often the csv of a month has each order, as headquarters reads it. */
    Map<String, Long> csv() {
        StringBuilder text = new StringBuilder();
        as(accounts, () -> desks.months().linesCsv(month, text, Texts.chinese()));
        return text.toString()
                .lines()
                .skip(1)
                .filter(line -> line.startsWith(code) && !line.contains(",ADJUSTMENT,"))
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(',')), Collectors.counting()));
    }

    boolean isClosed() {
        return number(
                        "SELECT COUNT(*) FROM settlement_period WHERE month = ? AND closed_at IS NOT NULL",
                        month.toString())
                == 1;
    }

    private void execute(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql, Object... args) {
        return ((Number) rows(sql, args).get(0)[0]).longValue();
    }

    private List<Object[]> rows(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, args);
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Object[] cells = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = row.getObject(i + 1);
                    }
                    rows.add(cells);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
    }
}
