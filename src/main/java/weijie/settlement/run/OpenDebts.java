package weijie.settlement.run;

import java.sql.Connection;
import java.time.YearMonth;
import java.util.List;
import weijie.settlement.rule.SetOffOldestFirst;
import weijie.shared.jpa.Rows;

/**
 * What a centre owes from published statements that came to less than nothing, less what later published ones have set off (G12). Each
 * debt belongs to the statement it arose on, however often it was carried.
 */
public final class OpenDebts {

    private static final String OPEN = """
            SELECT d.statement_no, d.month, d.debt - COALESCE((SELECT SUM(l.amount) FROM statement p
                JOIN statement_line l ON l.run_id = p.run_id AND l.centre_id = p.centre_id AND l.residual_no = p.residual_no
                WHERE p.centre_id = ? AND p.sha256 IS NOT NULL AND l.kind = 'SET_OFF' AND l.figure = d.statement_no), 0) AS still
            FROM (SELECT statement_no, month, -total AS debt FROM statement
                WHERE centre_id = ? AND month < ? AND sha256 IS NOT NULL AND total < 0) d
            HAVING still > 0 ORDER BY d.month, d.statement_no""";

    private final Rows rows;

    public OpenDebts(Connection connection) {
        this.rows = Rows.over(connection);
    }

    /** What a centre owes at the beginning of a month, the oldest debt first. */
    public List<SetOffOldestFirst.Debt> before(YearMonth month, long centreId) {
        return rows.list(
                OPEN,
                row -> new SetOffOldestFirst.Debt(row.text("statement_no"), row.text("month"), row.money("still")),
                centreId,
                centreId,
                month);
    }
}
