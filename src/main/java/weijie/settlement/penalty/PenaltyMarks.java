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

    @Inject
    Rows rows;

    /** Those that a calculated statement shows are that month's until it is published; another month does not deduct them as well. */
    public void take(long runId, long centreId, YearMonth month) {
        rows.change(
                "UPDATE penalty p SET p.on_month = ?, p.version = p.version + 1 WHERE p.centre_id = ? AND p.state = 'FINAL'"
                        + " AND p.on_month IS NULL AND EXISTS (SELECT 1 FROM statement_line l WHERE l.run_id = ? AND l.centre_id = ?"
                        + " AND l.kind = 'PENALTY' AND l.figure = p.penalty_no)",
                month,
                centreId,
                runId,
                centreId);
    }

    /**
     * Those a published statement has deducted are done.
     *
     * @return how many of its lines found their penalty final and of the same amount
     */
    public int post(long runId, long centreId, int residualNo, YearMonth month, String statementNo) {
        List<String> posted = rows.list(
                "SELECT l.figure FROM statement_line l JOIN penalty p ON p.penalty_no = l.figure AND p.state = 'FINAL'"
                        + " AND p.amount = -l.amount AND p.centre_id = l.centre_id WHERE l.run_id = ? AND l.centre_id = ?"
                        + " AND l.residual_no = ? AND l.kind = 'PENALTY' FOR UPDATE",
                row -> row.text("figure"),
                runId,
                centreId,
                residualNo);
        return rows.changeOf(
                posted,
                "UPDATE penalty SET state = 'POSTED', on_month = ?, statement_no = ?, version = version + 1"
                        + " WHERE state = 'FINAL' AND penalty_no IN (?*)",
                month,
                statementNo);
    }
}
