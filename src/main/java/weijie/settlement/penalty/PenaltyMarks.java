package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import weijie.shared.jpa.Rows;

/** What the month writes back on penalties: which a calculated statement shows, and which a published one has deducted. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PenaltyMarks {

    /** Penalties, and parts of those that are spread, as a line's figure names them. */
    private static final String PART = "CONCAT(p.penalty_no, ' ', t.part_no, '/', t.parts)";

    private static final String SHOWN =
            "EXISTS (SELECT 1 FROM statement_line l WHERE l.run_id = ? AND l.centre_id = ? AND l.kind = 'PENALTY' AND l.figure = ";

    private static final String ON_PAPER =
            " p.state = 'FINAL' AND p.centre_id = l.centre_id WHERE l.run_id = ? AND l.centre_id = ?"
                    + " AND l.residual_no = ? AND l.kind = 'PENALTY' FOR UPDATE";

    @Inject
    Rows rows;

    /** Those that a calculated statement shows are that month's until it is published; another month does not deduct them as well. */
    public void take(long runId, long centreId, YearMonth month) {
        rows.change(
                "UPDATE penalty p SET p.on_month = ?, p.version = p.version + 1 WHERE p.centre_id = ? AND p.state = 'FINAL'"
                        + " AND p.on_month IS NULL AND " + SHOWN + "p.penalty_no)",
                month,
                centreId,
                runId,
                centreId);
        rows.change(
                "UPDATE penalty_part t JOIN penalty p ON p.id = t.penalty_id SET t.on_month = ? WHERE p.centre_id = ? AND p.state = 'FINAL'"
                        + " AND t.on_month IS NULL AND " + SHOWN + PART + ")",
                month,
                centreId,
                runId,
                centreId);
    }

    /**
     * Those a published statement has deducted are done; one that is spread is with its last part.
     *
     * @return how many of its lines found their penalty, or its part, final and of the same amount
     */
    public int post(long runId, long centreId, int residualNo, YearMonth month, String statementNo) {
        List<Long> whole = rows.list(
                "SELECT p.id FROM statement_line l JOIN penalty p ON p.penalty_no = l.figure AND p.amount = -l.amount"
                        + " AND p.spread_agreed_by IS NULL AND" + ON_PAPER,
                row -> row.number("id"),
                runId,
                centreId,
                residualNo);
        List<Long> parts = rows.list(
                "SELECT t.id FROM statement_line l JOIN penalty p ON p.penalty_no = SUBSTRING_INDEX(l.figure, ' ', 1) JOIN penalty_part t"
                        + " ON t.penalty_id = p.id AND l.figure = " + PART
                        + " AND t.amount = -l.amount AND t.statement_no IS NULL AND" + ON_PAPER,
                row -> row.number("id"),
                runId,
                centreId,
                residualNo);
        rows.changeOf(
                parts,
                "UPDATE penalty_part t JOIN penalty p ON p.id = t.penalty_id SET t.on_month = ?, t.statement_no = ?,"
                        + " p.version = p.version + 1 WHERE t.id IN (?*)",
                month,
                statementNo);
        rows.changeOf(
                parts,
                "UPDATE penalty p JOIN penalty_part t ON t.penalty_id = p.id SET p.state = 'POSTED', p.on_month = ?, p.statement_no = ?"
                        + " WHERE t.id IN (?*) AND NOT EXISTS (SELECT 1 FROM penalty_part o WHERE o.penalty_id = p.id AND o.statement_no IS NULL)",
                month,
                statementNo);
        rows.changeOf(
                whole,
                "UPDATE penalty SET state = 'POSTED', on_month = ?, statement_no = ?, version = version + 1"
                        + " WHERE state = 'FINAL' AND id IN (?*)",
                month,
                statementNo);
        return whole.size() + parts.size();
    }
}
