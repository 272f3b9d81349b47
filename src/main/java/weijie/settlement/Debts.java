package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.ledger.LedgerSums;
import weijie.settlement.rule.SetOffOldestFirst;
import weijie.settlement.run.OpenDebts;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.jpa.Rows;

/** What months that came to less than nothing left owing, and how later statements set it off (G12). */
@ApplicationScoped
public class Debts {

    private static final String EARNED =
            "SUM(IF(l.kind IN ('PAYABLE', 'ADJUSTMENT', 'REVERSAL', 'PENALTY'), l.amount, 0))";

    @Inject
    StatementLines lines;

    @Inject
    LedgerSums ledger;

    @Inject
    Rows rows;

    /** What each outlet's part comes to, by outlet; its debt is towards its centre, whatever the centre as a whole earned. */
    Map<Long, StatementAmounts> ofOutlets(Statement statement) {
        Map<Long, Money> debts = ofOutletsBefore(
                statement.centreId(), statement.month(), statement.residualNo(), statement.publishedAt());
        Map<Long, StatementAmounts> parts = new HashMap<>();
        lines.sumsOfOutlets(statement.paper())
                .forEach((outlet, sums) ->
                        parts.put(outlet, StatementAmounts.of(sums, debts.getOrDefault(outlet, Money.ZERO))));
        return parts;
    }

    /** What the outlets of a centre owe it at the beginning of a month, by outlet. */
    public Map<Long, Money> ofOutletsBefore(long centreId, YearMonth month) {
        return ofOutletsBefore(centreId, month, 0, null);
    }

    /** Only an outlet that something was taken back from can owe anything, so the others' lines are not read. */
    private Map<Long, Money> ofOutletsBefore(long centreId, YearMonth until, int residualNo, LocalDateTime at) {
        OutletDebts debts = new OutletDebts(ledger.waived(centreId));
        rows.list(
                        "SELECT l.outlet_id, s.published_at, " + EARNED + """
                         AS earned                         FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id
                            AND l.residual_no = s.residual_no
                        WHERE s.centre_id = ? AND s.sha256 IS NOT NULL AND (s.month < ? OR s.month = ? AND s.residual_no < ?)
                        AND l.outlet_id IN (SELECT a.outlet_id FROM adjustment a WHERE a.centre_id = ? AND a.state = 'SETTLED'
                            AND a.amount < 0
                            UNION SELECT p.outlet_id FROM penalty p WHERE p.centre_id = ? AND p.state = 'POSTED')
                        GROUP BY s.month, s.residual_no, s.published_at, l.outlet_id ORDER BY s.month, s.residual_no""",
                        row -> new Earned(row.number("outlet_id"), row.money("earned"), row.time("published_at")),
                        centreId,
                        until,
                        until,
                        residualNo,
                        centreId,
                        centreId)
                .forEach(month -> debts.published(month.outletId(), month.amount(), month.at()));
        return debts.at(at);
    }

    private record Earned(long outletId, Money amount, LocalDateTime at) {}

    /**
     * Sets off, on a statement that is about to be published, the debts that it shows: what is taken then stands on it for good.
     *
     * @return whether the statement's lines may have changed, so that its sums are to be taken again
     * @throws Refusal {@code ST-491} when a debt is no longer what the statement shows, because another one has set it off since
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean setOff(Statement statement) {
        List<SetOffOldestFirst.Debt> shown = rows.list(
                "SELECT l.figure, -l.amount AS debt FROM statement_line l WHERE" + PaperKey.CONDITION
                        + " AND l.kind = 'CARRY'",
                row -> new SetOffOldestFirst.Debt(row.text("figure"), "", row.money("debt")),
                statement.paper().args());
        if (shown.isEmpty()) {
            return false;
        }
        holdDebts(shown);
        List<SetOffOldestFirst.Debt> open = open(statement).stream()
                .filter(debt -> shown.stream()
                        .anyMatch(line -> line.statementNo().equals(debt.statementNo())
                                && line.open().equals(debt.open())))
                .toList();
        Refusal.unless(open.size() == shown.size(), Refusal.Kind.CONFLICT, "ST-491", statement.number());
        rows.change(
                "DELETE l FROM statement_line l WHERE" + PaperKey.CONDITION + " AND l.kind = 'SET_OFF'",
                statement.paper().args());
        SetOffOldestFirst.of(open, statement.total()).forEach(taken -> write(statement, taken));
        return true;
    }

    /** What is paid in or given up of these debts meanwhile waits, and sees afterwards what was set off. */
    private void holdDebts(List<SetOffOldestFirst.Debt> shown) {
        rows.listOf(
                shown.stream().map(SetOffOldestFirst.Debt::statementNo).toList(),
                "SELECT id FROM statement WHERE statement_no IN (?*) ORDER BY id FOR UPDATE",
                row -> row.number("id"));
    }

    /** Holds the debt of one statement until the transaction ends: no month sets it off meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(long statementId) {
        rows.number("SELECT id FROM statement WHERE id = ? FOR UPDATE", statementId);
    }

    /** What is still open of the debt that one statement left, due or not. */
    public Money open(long statementId) {
        return rows.with(connection -> new OpenDebts(connection).of(statementId));
    }

    /** The debts that nobody collects yet, as {@link OpenDebts#uncollected}. */
    public List<OpenDebts.Uncollected> uncollected(LocalDate publishedBefore, LocalDate today) {
        return rows.with(connection -> new OpenDebts(connection).uncollected(publishedBefore, today));
    }

    private List<SetOffOldestFirst.Debt> open(Statement statement) {
        return rows.with(connection -> new OpenDebts(connection).before(statement.month(), statement.centreId()));
    }

    private void write(Statement statement, SetOffOldestFirst.Debt taken) {
        rows.change(
                """
                INSERT INTO statement_line (run_id, centre_id, line_no, residual_no, kind, clause, reason_code, amount, units, unit_price,
                card_no, figure, origin_month)
                SELECT ?, ?, MAX(l.line_no) + 1, ?, 'SET_OFF', 'G12', 'DEBT_SET_OFF', ?, 1, 0, 0, ?, ?
                FROM statement_line l WHERE l.run_id = ? AND l.centre_id = ?""",
                statement.runId(),
                statement.centreId(),
                statement.residualNo(),
                taken.open(),
                taken.statementNo(),
                statement.month().toString(),
                statement.runId(),
                statement.centreId());
        rows.change(
                "UPDATE collection_case SET state = IF(taken + ? = amount, 'SETTLED', state), taken = taken + ?, version = version + 1"
                        + " WHERE statement_id = (SELECT id FROM statement WHERE statement_no = ?)",
                taken.open(),
                taken.open(),
                taken.statementNo());
    }
}
