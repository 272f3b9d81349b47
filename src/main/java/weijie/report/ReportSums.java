package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;

/** What published statements come to, in the parts that reports ask for; each statement is added up once. */
@ApplicationScoped
class ReportSums {

    private static final String LINES =
            " FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id"
                    + " AND l.residual_no = s.residual_no LEFT JOIN repair_order o ON o.id = l.order_id WHERE s.id = ?";

    private static final String REPEATS = named(
            Arrays.stream(Verdict.values()).filter(verdict -> verdict.clause().equals(Verdict.REPEAT.clause())));

    @Inject
    Rows rows;

    /**
     * Lines of some months that are alike.
     *
     * @param group the label of their group
     */
    record Sum(YearMonth month, String group, LineKind kind, String reasonCode, long lines, Money amount) {}

    /**
     * A fault of some settled repairs.
     *
     * @param code empty when nobody wrote one
     * @param name {@code null} when no such fault is known
     * @param repeats of the lines, those that repeat an earlier repair
     */
    record Fault(String group, String code, String name, long lines, long repeats) {}

    /** A published statement that is not added up yet, with the number of its lines. */
    record Missing(long statementId, long lines) {}

    /** The lines of these kinds, by month, group, kind and reason. */
    List<Sum> sums(AskedReport asked, LineKind... kinds) {
        List<Object> args = AskedReport.args();
        Grouping by = asked.by();
        String where = published(asked, args) + " AND k.kind IN " + named(Arrays.stream(kinds));
        return rows.list(
                "SELECT s.month, " + by.label() + " AS label, k.kind, k.reason_code, SUM(k.line_count) AS line_count,"
                        + " SUM(k.amount) AS amount FROM statement s JOIN " + by.table() + " k ON k.statement_id = s.id"
                        + " JOIN service_centre c ON c.id = s.centre_id" + by.join() + where
                        + " GROUP BY s.month, label, k.kind, k.reason_code ORDER BY label, s.month, k.kind, k.reason_code",
                row -> new Sum(
                        YearMonth.parse(row.text("month")),
                        row.text("label"),
                        row.choice(LineKind.class, "kind"),
                        row.text("reason_code"),
                        row.number("line_count"),
                        row.money("amount")),
                args.toArray());
    }

    /** What broke in settled repairs, by group and fault. */
    List<Fault> faults(AskedReport asked) {
        List<Object> args = AskedReport.args();
        Grouping by = asked.by();
        String label = by == Grouping.MONTH ? "s.month" : by.label();
        return rows.list(
                "SELECT " + label
                        + " AS label, k.fault_code, MAX(f.name) AS fault_name, SUM(k.line_count) AS line_count,"
                        + " SUM(k.repeat_count) AS repeat_count FROM statement s JOIN report_fault k ON k.statement_id = s.id"
                        + " JOIN service_centre c ON c.id = s.centre_id LEFT JOIN fault_code f ON f.code = k.fault_code"
                        + by.join()
                        + published(asked, args) + " GROUP BY label, k.fault_code ORDER BY label, k.fault_code",
                row -> new Fault(
                        row.text("label"),
                        row.text("fault_code"),
                        row.text("fault_name"),
                        row.number("line_count"),
                        row.number("repeat_count")),
                args.toArray());
    }

    private static String published(AskedReport asked, List<Object> args) {
        String where = " WHERE s.sha256 IS NOT NULL AND " + asked.within("s", args);
        if (asked.category() == null) {
            return where;
        }
        args.add(asked.category());
        return where + " AND k.category_code = ?";
    }

    private static String named(Stream<? extends Enum<?>> some) {
        return some.map(one -> '\'' + one.name() + '\'').collect(Collectors.joining(", ", "(", ")"));
    }

    /** Published statements of some months that are not added up. */
    List<Missing> missing(AskedReport asked) {
        List<Object> args = AskedReport.args();
        return missing(" AND " + asked.within("s", args), args.toArray());
    }

    /** All of them. */
    List<Missing> missing() {
        return missing("");
    }

    private List<Missing> missing(String more, Object... args) {
        return rows.list(
                "SELECT s.id, COALESCE((SELECT SUM(k.line_count) FROM statement_sum k WHERE k.statement_id = s.id), 0) AS line_count"
                        + " FROM statement s WHERE s.sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM report_summed d"
                        + " WHERE d.statement_id = s.id)" + more + " ORDER BY s.id",
                row -> new Missing(row.number("id"), row.number("line_count")),
                args);
    }

    /** Adds a published statement up, unless it was meanwhile. The lines are read without locking them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(long statementId, LocalDateTime now) {
        if (rows.change("INSERT IGNORE INTO report_summed (statement_id, summed_at) VALUES (?, ?)", statementId, now)
                == 0) {
            return;
        }
        rows.list(
                        "SELECT COALESCE(l.outlet_id, 0) AS outlet_id, COALESCE(o.category_code, '') AS category_code,"
                                + " COALESCE(l.level, '') AS level, l.kind, l.reason_code, l.origin_month, COUNT(*) AS line_count,"
                                + " SUM(l.amount) AS amount"
                                + LINES
                                + " GROUP BY l.outlet_id, o.category_code, l.level, l.kind, l.reason_code, l.origin_month",
                        row -> new Object[] {
                            statementId,
                            row.number("outlet_id"),
                            row.text("category_code"),
                            row.text("level"),
                            row.text("kind"),
                            row.text("reason_code"),
                            row.text("origin_month"),
                            row.number("line_count"),
                            row.money("amount")
                        },
                        statementId)
                .forEach(sum -> rows.change("INSERT INTO report_sum VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sum));
        rows.list(
                        "SELECT o.category_code, o.model, l.kind, l.reason_code, COUNT(*) AS line_count, SUM(l.amount) AS amount"
                                + LINES
                                + " AND o.id IS NOT NULL GROUP BY o.category_code, o.model, l.kind, l.reason_code",
                        row -> new Object[] {
                            statementId,
                            row.text("category_code"),
                            row.text("model"),
                            row.text("kind"),
                            row.text("reason_code"),
                            row.number("line_count"),
                            row.money("amount")
                        },
                        statementId)
                .forEach(sum -> rows.change("INSERT INTO report_model VALUES (?, ?, ?, ?, ?, ?, ?)", sum));
        rows.list(
                        "SELECT o.category_code, o.model, COALESCE(o.fault_code, '') AS fault, COUNT(*) AS line_count,"
                                + " COUNT(CASE WHEN l.reason_code IN " + REPEATS + " THEN 1 END) AS repeat_count"
                                + LINES
                                + " AND l.kind IN ('PAYABLE', 'NON_PAYABLE') AND o.id IS NOT NULL GROUP BY o.category_code, o.model, fault",
                        row -> new Object[] {
                            statementId,
                            row.text("category_code"),
                            row.text("model"),
                            row.text("fault"),
                            row.number("line_count"),
                            row.number("repeat_count")
                        },
                        statementId)
                .forEach(sum -> rows.change("INSERT INTO report_fault VALUES (?, ?, ?, ?, ?, ?)", sum));
    }
}
