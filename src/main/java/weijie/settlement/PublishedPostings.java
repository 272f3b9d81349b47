package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import weijie.ledger.Ledger;
import weijie.ledger.Ledger.OpenShare;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.shared.Money;
import weijie.shared.Reference;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * Posts what published statements come to. Each is posted whole and once, those of one centre in the order of their publication, whether
 * in the transaction that publishes it or, when the ledger did not exist yet, afterwards.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublishedPostings {

    private static final String UNPOSTED = """
            SELECT s.statement_no FROM statement s LEFT JOIN ledger_anchor a ON a.kind = 'STATEMENT' AND a.reference_no = s.statement_no
            WHERE s.sha256 IS NOT NULL AND s.published_at IS NOT NULL AND a.entry_no IS NULL""";

    private static final String IN_ORDER = " ORDER BY s.published_at, s.id";

    @Inject
    Rows rows;

    @Inject
    Ledger ledger;

    @Inject
    Statements statements;

    /** The published statements that are not posted, in the order of their publication. */
    List<String> missing() {
        return rows.list(UNPOSTED + IN_ORDER, row -> row.text("statement_no"));
    }

    /** Posts a published statement, after those of its centre that were published before it and are not posted. */
    void post(Statement statement) {
        // What others posted meanwhile is seen once the chain is held.
        ledger.hold();
        rows.list(
                        UNPOSTED + " AND s.centre_id = ? AND s.statement_no <> ? AND s.published_at <= ?" + IN_ORDER,
                        row -> row.text("statement_no"),
                        statement.centreId(),
                        statement.number(),
                        statement.publishedAt())
                .forEach(number -> postOne(statements.find(number).orElseThrow()));
        postOne(statement);
    }

    private void postOne(Statement statement) {
        Reference reference = PublishedSums.reference(statement.number());
        if (ledger.isAnchored(reference)) {
            return;
        }
        PublishedSums sums = sums(statement, statement.publishedOn());
        clear(sums);
        ledger.post(new StatementPosted(sums));
        ledger.post(new AdjustmentPosted(sums));
        ledger.post(new PenaltyPosted(sums));
        if (statement.amounts().payout().isZero()) {
            setOff(statement, sums);
        }
        rests(statement).forEach(rest -> ledger.post(new DisputedSetAside(sums(rest, statement.publishedOn()))));
        ledger.anchor(reference);
    }

    /** The papers with what is disputed of the same month, which are published later. */
    private List<Statement> rests(Statement statement) {
        return rows
                .list(
                        "SELECT statement_no FROM statement WHERE month = ? AND centre_id = ? AND residual_no > 0 AND sha256 IS NULL"
                                + " AND state <> 'DISSOLVED' ORDER BY residual_no",
                        row -> row.text("statement_no"),
                        statement.month(),
                        statement.centreId())
                .stream()
                .map(number -> statements.find(number).orElseThrow())
                .toList();
    }

    private void clear(PublishedSums rest) {
        ledger.post(new DisputedCleared(rest, ledger.aside(PublishedSums.reference(rest.number()), rest.centreId())));
    }

    /** A paper with what was disputed has no line left: nothing stands in suspense for it any more. */
    void dissolved(Statement rest, LocalDate on) {
        ledger.hold();
        clear(bare(rest, on));
    }

    private PublishedSums bare(Statement statement, LocalDate on) {
        return new PublishedSums(
                statement.number(), statement.centreId(), centreCode(statement), on, List.of(), List.of());
    }

    /**
     * What a statement that is paid keeps of what it earns, taken when it is paid: what others set off meanwhile is seen, since the chain is
     * held.
     *
     * @param on the day on which it is posted
     */
    void setOffAtPayment(Statement statement, LocalDate on) {
        post(statement);
        setOff(statement, bare(statement, on));
    }

    /** Where nothing is paid, what was earned is kept: against what the statement itself takes back, then against what it says of older debts. */
    private void setOff(Statement statement, PublishedSums sums) {
        Money own = OpenShare.total(payable(sums)).min(OpenShare.total(receivable(sums, sums.number())));
        setOff(sums, sums.number(), own);
        rows.list(
                        "SELECT l.figure, SUM(l.amount) AS taken FROM statement_line l WHERE" + PaperKey.CONDITION
                                + "AND l.kind = 'SET_OFF' GROUP BY l.figure ORDER BY MIN(l.line_no)",
                        row -> new OpenDebt(row.text("figure"), row.money("taken")),
                        statement.paper().args())
                .forEach(debt -> setOff(sums, debt.statementNo(), debt.taken()));
    }

    private record OpenDebt(String statementNo, Money taken) {}

    /** Once: of a payment that was reversed and made again, what was set off with the first stays so. */
    private void setOff(PublishedSums sums, String debtNo, Money amount) {
        if (ledger.isPosted(PublishedSums.reference(sums.number()), debtNo, LedgerEvent.DEBT_SET_OFF)) {
            return;
        }
        ledger.post(new DebtSetOff(sums, debtNo, amount, payable(sums), receivable(sums, debtNo)));
    }

    private List<OpenShare> payable(PublishedSums sums) {
        return ledger.payable(PublishedSums.reference(sums.number()), sums.centreId());
    }

    private List<OpenShare> receivable(PublishedSums sums, String debtNo) {
        return ledger.receivable(PublishedSums.reference(debtNo), sums.centreId());
    }

    private PublishedSums sums(Statement statement, LocalDate bookedOn) {
        return new PublishedSums(
                statement.number(),
                statement.centreId(),
                centreCode(statement),
                bookedOn,
                rows.list(
                        """
                        SELECT l.outlet_id, COALESCE(u.code, '') AS outlet_code, u.code IS NULL OR u.code = c.code AS own, l.clause,
                        IF(l.reason_code = 'ADJUSTMENT_OF_PUBLISHED' OR l.kind = 'REVERSAL', l.origin_month, '') AS corrects, SUM(l.amount) AS amount
                        FROM statement_line l JOIN service_centre c ON c.id = l.centre_id LEFT JOIN outlet u ON u.id = l.outlet_id WHERE""" + PaperKey.CONDITION + """
                                AND l.kind IN ('PAYABLE', 'ADJUSTMENT', 'REVERSAL')
                                GROUP BY l.outlet_id, u.code, c.code, l.clause, corrects HAVING amount <> 0
                                ORDER BY own DESC, outlet_code, l.clause, corrects""",
                        row -> new PublishedSums.Sum(
                                about(row), row.text("clause"), row.text("corrects"), row.money("amount")),
                        statement.paper().args()),
                rows.list(
                        """
                        SELECT l.figure, l.outlet_id, COALESCE(u.code, '') AS outlet_code, u.code IS NULL OR u.code = c.code AS own, l.clause,
                        l.amount FROM statement_line l JOIN service_centre c ON c.id = l.centre_id
                        LEFT JOIN outlet u ON u.id = l.outlet_id WHERE""" + PaperKey.CONDITION + "AND l.kind = 'PENALTY' ORDER BY l.line_no",
                        row -> new PublishedSums.Charge(
                                row.text("figure"),
                                about(row),
                                row.text("clause"),
                                row.money("amount").negated()),
                        statement.paper().args()));
    }

    private String centreCode(Statement statement) {
        return rows.first("SELECT code FROM service_centre WHERE id = ?", row -> row.text("code"), statement.centreId())
                .orElseThrow();
    }

    private static Posting.Share about(Row row) {
        return row.flag("own")
                ? Posting.Share.OF_CENTRE
                : new Posting.Share(row.number("outlet_id"), row.text("outlet_code"));
    }
}
