package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** The estimates of months as they were made, and what came of them. */
@ApplicationScoped
class Accruals {

    /** So many months are compared. */
    private static final int MONTHS_SHOWN = 12;

    @Inject
    Rows rows;

    /** One that was made. */
    record Made(long id, YearMonth month, int version, LocalDate madeOn, String madeBy) {}

    /** One centre's line of it. */
    record Estimated(String centre, AccrualLine line) {}

    /** What was estimated for a centre, and what was settled of it since. */
    record Compared(YearMonth month, String centre, Money estimated, Money came) {}

    /** The versions of a month, the latest first. */
    List<Made> versions(YearMonth month) {
        return rows.list(
                "SELECT * FROM accrual WHERE month = ? ORDER BY version DESC",
                row -> new Made(row.number("id"), month, row.count("version"), row.day("made_on"), row.text("made_by")),
                month);
    }

    /** A version of a month, the latest when none is named. */
    Optional<Made> find(YearMonth month, Integer version) {
        return versions(month).stream()
                .filter(made -> version == null || made.version() == version)
                .findFirst();
    }

    List<Estimated> lines(long id) {
        return rows.list(
                "SELECT CONCAT(c.code, ' ', c.name) AS centre, l.* FROM accrual_line l JOIN service_centre c ON c.id = l.centre_id"
                        + " WHERE l.accrual_id = ? ORDER BY c.code, FIELD(l.kind, 'READY', 'LATE', 'HELD', 'ABNORMAL', 'UNSUBMITTED')",
                row -> new Estimated(
                        row.text("centre"),
                        new AccrualLine(
                                row.choice(AccrualKind.class, "kind"),
                                row.number("orders"),
                                row.money("fee"),
                                row.number("part"),
                                row.number("whole"),
                                row.money("amount"))),
                id);
    }

    /** Keeps a further version; says which. */
    @Transactional(Transactional.TxType.MANDATORY)
    int add(YearMonth month, Map<Long, List<AccrualLine>> centres, String by, LocalDate day, LocalDateTime now) {
        int version = versions(month).stream().findFirst().map(Made::version).orElse(0) + 1;
        long id = TimeOrderedId.next();
        rows.change("INSERT INTO accrual VALUES (?, ?, ?, ?, ?, ?)", id, month, version, day, now, by);
        centres.forEach((centre, lines) -> lines.forEach(line -> rows.change(
                "INSERT INTO accrual_line VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                centre,
                line.kind(),
                line.orders(),
                line.fee(),
                line.part(),
                line.whole(),
                line.amount())));
        return version;
    }

    /**
     * The latest estimates of the months before, beside what published statements have paid since for orders of that month or earlier:
     * when it was made none of it was settled.
     */
    List<Compared> compared(YearMonth until) {
        return rows.list(
                "SELECT a.month, CONCAT(c.code, ' ', c.name) AS centre, e.estimated, COALESCE((SELECT SUM(k.amount) FROM statement s"
                        + " JOIN report_sum k ON k.statement_id = s.id WHERE s.centre_id = c.id AND s.month >= a.month AND s.sha256 IS NOT NULL"
                        + " AND k.kind = 'PAYABLE' AND k.origin_month <= a.month), 0) AS came FROM accrual a JOIN (SELECT l.accrual_id,"
                        + " l.centre_id, SUM(l.amount) AS estimated FROM accrual_line l GROUP BY l.accrual_id, l.centre_id) e"
                        + " ON e.accrual_id = a.id JOIN service_centre c ON c.id = e.centre_id WHERE a.month BETWEEN ? AND ?"
                        + " AND a.version = (SELECT MAX(b.version) FROM accrual b WHERE b.month = a.month)"
                        + " AND EXISTS (SELECT 1 FROM statement t WHERE t.month = a.month AND t.sha256 IS NOT NULL)"
                        + " ORDER BY a.month DESC, c.code",
                row -> new Compared(
                        YearMonth.parse(row.text("month")),
                        row.text("centre"),
                        row.money("estimated"),
                        row.money("came")),
                until.minusMonths(MONTHS_SHOWN - 1L),
                until);
    }
}
