package weijie.collection;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.settlement.Debts;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** All collection cases, as far as a scope allows: a centre sees its own, an outlet none, since no debt of a centre is an outlet's. */
@ApplicationScoped
public class CollectionCases {

    private static final ListOrder<CollectionRow> ORDER = ListOrder.of(
                    text("k.case_no", CollectionRow::no).down())
            .by("amount", ListOrder.money("k.amount", CollectionRow::amount), text("k.case_no", CollectionRow::no));

    private static final String FROM =
            " FROM collection_case k JOIN statement s ON s.id = k.statement_id JOIN service_centre c ON c.id = k.centre_id WHERE 1 = 1";

    private static final String ROW =
            "SELECT k.*, s.statement_no, s.month, c.code AS centre_code, c.name AS centre_name";

    @Inject
    Debts debts;

    @Inject
    Rows rows;

    /** A case by its keys, as it is read and locked. */
    record Case(long id, long statementId, long centreId, CollectionRow row) {

        CollectedDebt debt() {
            return new CollectedDebt(row.statementNo(), centreId, row.centreCode());
        }
    }

    Listing<CollectionRow> list(CollectionCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = FROM
                + within(scope, args)
                + new Limits(args)
                        .by("k.state = ?", criteria.state())
                        .by("c.code = ?", criteria.centreCode())
                        .by(
                                "EXISTS (SELECT 1 FROM debt_relief r WHERE r.live_case = k.id AND r.kind = ?)",
                                criteria.waiting())
                        .by("? IN (k.case_no, s.statement_no)", criteria.words());
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<CollectionRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(
                        ROW + where + page.behind() + page.orderBy() + page.limit(),
                        row -> found(row).row(),
                        args.toArray()),
                total);
    }

    /** All of them, the first first. */
    List<Case> all() {
        return rows.list(ROW + FROM + " ORDER BY k.id", CollectionCases::found);
    }

    /** @throws Refusal {@code DC-701} when there is none that the scope may see */
    Case find(String number, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = FROM + within(scope, args) + " AND k.case_no = ?";
        args.add(number);
        return rows.first(ROW + where, CollectionCases::found, args.toArray())
                .orElseThrow(() -> Refusal.notFound("DC-701", number));
    }

    /** The case of a statement's debt, if there is one. */
    Optional<String> ofStatement(String statementNo) {
        return rows.first(
                "SELECT k.case_no" + FROM + " AND s.statement_no = ?", row -> row.text("case_no"), statementNo);
    }

    /** The statement that left a debt. */
    Optional<Long> statement(String statementNo) {
        return rows.first("SELECT id FROM statement WHERE statement_no = ?", row -> row.number("id"), statementNo);
    }

    /**
     * The case as somebody saw it, locked until the transaction ends.
     *
     * @param version which they saw; {@code null} when they do not mind
     * @throws Refusal {@code DC-702} when it was changed since
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Case lock(String number, Integer version) {
        rows.number("SELECT id FROM collection_case WHERE case_no = ? FOR UPDATE", number);
        Case locked = find(number, Scope.all());
        Refusal.unless(version == null || version == locked.row().version(), Refusal.Kind.STALE, "DC-702", number);
        return locked;
    }

    /**
     * The case that somebody acts on, with its debt held: no month sets it off meanwhile.
     *
     * @throws Refusal as {@link #find} and {@link #lock}, {@code DC-703} when nothing is open any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Case hold(String number, Integer version, Scope scope) {
        debts.hold(find(number, scope).statementId());
        Case held = lock(number, version);
        Refusal.unless(
                !held.row().state().isEnded(),
                Refusal.Kind.CONFLICT,
                "DC-703",
                number,
                held.row().state());
        return held;
    }

    /** The last month of a centre that is published: nothing is set off with it any more. */
    Optional<YearMonth> published(long centreId) {
        return rows.first(
                        "SELECT MAX(month) AS month FROM statement WHERE centre_id = ? AND sha256 IS NOT NULL",
                        row -> row.text("month"),
                        centreId)
                .map(YearMonth::parse);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long add(
            String number,
            long statementId,
            CollectionCause cause,
            Money open,
            String reason,
            String by,
            LocalDate on) {
        long id = TimeOrderedId.next();
        rows.change(
                "INSERT INTO collection_case (id, case_no, statement_id, centre_id, cause, state, amount, reason, opened_by, opened_on)"
                        + " SELECT ?, ?, s.id, s.centre_id, ?, 'OPEN', ?, ?, ?, ? FROM statement s WHERE s.id = ?",
                id,
                number,
                cause,
                open,
                reason,
                by,
                on,
                statementId);
        return id;
    }

    /** What is due with which month; what was agreed on before it does not hold any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void agree(long caseId, Instalments plan) {
        long id = TimeOrderedId.next();
        plan.parts()
                .forEach(part -> rows.change(
                        "INSERT INTO collection_instalment (case_id, plan_id, due_month, amount) VALUES (?, ?, ?, ?)",
                        caseId,
                        id,
                        part.month(),
                        part.amount()));
        become(caseId, CollectionState.IN_INSTALMENTS, Money.ZERO);
    }

    /** Its state from now on, and how much more of it is taken; less than nothing where something was reversed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void become(long caseId, CollectionState state, Money taken) {
        rows.change(
                "UPDATE collection_case SET state = ?, taken = taken + ?, version = version + 1 WHERE id = ?",
                state,
                taken,
                caseId);
    }

    /** What is due with which month, the first first. */
    List<Instalment> instalments(long caseId) {
        return rows.list(
                "SELECT due_month, amount FROM collection_instalment WHERE case_id = ?"
                        + " AND plan_id = (SELECT MAX(plan_id) FROM collection_instalment WHERE case_id = ?) ORDER BY due_month",
                row -> new Instalment(YearMonth.parse(row.text("due_month")), row.money("amount")),
                caseId,
                caseId);
    }

    /** What published statements have set off of a debt, the first first. */
    List<CollectionView.SetOff> setOffs(Case collected) {
        return rows.list(
                "SELECT p.statement_no, p.month, l.amount FROM statement p JOIN statement_line l ON l.run_id = p.run_id"
                        + " AND l.centre_id = p.centre_id AND l.residual_no = p.residual_no WHERE p.centre_id = ? AND p.sha256 IS NOT NULL"
                        + " AND l.kind = 'SET_OFF' AND l.figure = ? ORDER BY p.month, p.statement_no",
                row -> new CollectionView.SetOff(row.text("statement_no"), row.text("month"), row.money("amount")),
                collected.centreId(),
                collected.row().statementNo());
    }

    private static String within(Scope scope, List<Object> args) {
        if (scope.isAll()) {
            return "";
        }
        args.add(scope.isCentre() ? scope.centreId() : -1L);
        return " AND k.centre_id = ?";
    }

    private static Case found(Row row) {
        Money amount = row.money("amount");
        Money taken = row.money("taken");
        return new Case(
                row.number("id"),
                row.number("statement_id"),
                row.number("centre_id"),
                new CollectionRow(
                        row.text("case_no"),
                        row.choice(CollectionState.class, "state"),
                        row.choice(CollectionCause.class, "cause"),
                        row.text("centre_code"),
                        row.text("centre_name"),
                        row.text("statement_no"),
                        row.text("month"),
                        amount,
                        taken,
                        amount.minus(taken),
                        row.text("reason"),
                        row.text("opened_by"),
                        row.day("opened_on"),
                        row.count("version")));
    }
}
