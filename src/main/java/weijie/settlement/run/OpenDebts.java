package weijie.settlement.run;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import weijie.settlement.rule.SetOffOldestFirst;
import weijie.shared.Money;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * What a centre owes from published statements that came to less than nothing, less what later published ones have set off and what was
 * paid in or written off (G12). Each debt belongs to the statement it arose on, however often it was carried; of one that is collected in
 * instalments a month sets off what is due with it, and what was due before.
 */
public final class OpenDebts {

    private static final String STILL = """
            -s.total - COALESCE((SELECT SUM(l.amount) FROM statement p
                JOIN statement_line l ON l.run_id = p.run_id AND l.centre_id = p.centre_id AND l.residual_no = p.residual_no
                WHERE p.centre_id = s.centre_id AND p.sha256 IS NOT NULL AND l.kind = 'SET_OFF' AND l.figure = s.statement_no%s), 0)
            - COALESCE((SELECT SUM(r.amount) FROM collection_case k JOIN debt_relief r ON r.case_id = k.id
                WHERE k.statement_id = s.id AND %s), 0)""";

    private static final String NOT_YET_DUE = """
             - COALESCE((SELECT SUM(i.amount) FROM collection_case k JOIN collection_instalment i ON i.case_id = k.id
                WHERE k.statement_id = s.id AND i.due_month > ?
                AND i.plan_id = (SELECT MAX(j.plan_id) FROM collection_instalment j WHERE j.case_id = k.id%s)), 0)""";

    private static final String LEFT = " AS still FROM statement s WHERE s.sha256 IS NOT NULL AND s.total < 0";

    private static final String OF_CENTRE =
            " AND s.centre_id = ? AND s.month < ? HAVING still > 0 ORDER BY s.month, s.statement_no";

    private static final String NOW = STILL.formatted("", "r.state = 'AGREED'");

    /** Of a statement whose publication nobody noted, its month says when it was. */
    private static final String PUBLISHED = """
            COALESCE((SELECT MAX(e.id) FROM statement_event e WHERE e.statement_id = %1$s.id AND e.verb = 'publish'),
                IF(%1$s.month < ?, 0, 9223372036854775807))""";

    private static final String THEN = STILL.formatted(
            " AND " + PUBLISHED.formatted("p") + " < ?",
            "r.agreed_id < ? AND (r.reversed_id IS NULL OR r.reversed_id > ?)");

    private final Rows rows;

    public OpenDebts(Connection connection) {
        this.rows = Rows.over(connection);
    }

    /** What a centre owes at the beginning of a month and the month may set off, the oldest debt first. */
    public List<SetOffOldestFirst.Debt> before(YearMonth month, long centreId) {
        return rows.list(
                "SELECT s.statement_no, s.month, " + NOW + NOT_YET_DUE.formatted("") + LEFT + OF_CENTRE,
                OpenDebts::debt,
                month,
                centreId,
                month);
    }

    /**
     * As {@link #before}, as it was when a statement of the month was published.
     *
     * @param publication the number of that event; what happened before it has a smaller one
     * @param run the calculation that the statement was made by: what was published after it began need not stand on the statement
     */
    public List<Then> then(YearMonth month, long centreId, long publication, long run) {
        return rows.list(
                "SELECT s.statement_no, s.month, " + PUBLISHED.formatted("s") + " < ? AS known, " + THEN
                        + NOT_YET_DUE.formatted(" AND j.plan_id < ?") + LEFT + OF_CENTRE,
                row -> new Then(debt(row), row.flag("known")),
                month,
                run,
                month,
                publication,
                publication,
                publication,
                month,
                publication,
                centreId,
                month);
    }

    /**
     * A debt as it was.
     *
     * @param known whether the calculation must have known it
     */
    public record Then(SetOffOldestFirst.Debt debt, boolean known) {}

    private static SetOffOldestFirst.Debt debt(Row row) {
        return new SetOffOldestFirst.Debt(row.text("statement_no"), row.text("month"), row.money("still"));
    }

    /** What is still open of the debt of one statement, due or not; nothing when it left none. */
    public Money of(long statementId) {
        return rows.first("SELECT " + NOW + LEFT + " AND s.id = ?", row -> row.money("still"), statementId)
                .orElse(Money.ZERO);
    }

    /**
     * The statements whose debt is still open and has no case yet: published before a day, or of a centre that was closed before another.
     *
     * @param publishedBefore a statement whose publication nobody dated is taken for old
     */
    public List<Uncollected> uncollected(LocalDate publishedBefore, LocalDate today) {
        return rows.list(
                "SELECT s.id, s.statement_no, COALESCE((SELECT c.closed_on < ? FROM service_centre c WHERE c.id = s.centre_id), FALSE)"
                        + " AS closed, s.published_at IS NULL OR s.published_at < ? AS old, " + NOW + LEFT
                        + " AND NOT EXISTS (SELECT 1 FROM collection_case k WHERE k.statement_id = s.id)"
                        + " HAVING still > 0 AND (old OR closed) ORDER BY s.id",
                row -> new Uncollected(row.number("id"), row.text("statement_no"), row.flag("closed")),
                today,
                publishedBefore);
    }

    /**
     * A debt for which nobody has opened a case.
     *
     * @param closed whether its centre was closed meanwhile
     */
    public record Uncollected(long statementId, String statementNo, boolean closed) {}
}
