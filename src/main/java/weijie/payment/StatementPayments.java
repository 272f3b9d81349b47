package weijie.payment;

import static weijie.shared.ListOrder.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.settlement.PayableStatement;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** All payments of statements, as far as a scope allows: a centre sees its own, an outlet none. */
@ApplicationScoped
public class StatementPayments {

    private static final ListOrder<PaymentRow> ORDER = ListOrder.of(
            number("p.id", (PaymentRow row) -> Long.parseLong(row.id())).down());

    private static final String FROM =
            " FROM statement_payment p JOIN statement s ON s.id = p.statement_id JOIN service_centre c ON c.id = p.centre_id WHERE 1 = 1";

    private static final String ROW = "SELECT p.*, s.month, c.code AS centre_code, c.name AS centre_name";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Rows rows;

    Listing<PaymentRow> list(PaymentCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = FROM
                + within(scope, args)
                + new Limits(args)
                        .by("s.month = ?", criteria.month())
                        .by("p.state = ?", criteria.state())
                        .by("c.code = ?", criteria.centreCode())
                        .by("? IN (p.statement_no, p.bank_reference)", criteria.words());
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<PaymentRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(
                        ROW + where + page.behind() + page.orderBy() + page.limit(),
                        StatementPayments::row,
                        args.toArray()),
                total);
    }

    /** What was said of the payment of one statement, the latest first. */
    List<PaymentRow> of(PayableStatement statement) {
        return rows.list(
                ROW + FROM + " AND p.statement_id = ? ORDER BY p.id DESC", StatementPayments::row, statement.id());
    }

    /** The payment of a statement that waits for the second person; the statement is locked. */
    Optional<StatementPayment> waiting(PayableStatement statement) {
        return locked(statement, PaymentState.RECORDED);
    }

    /** The payment by which a statement is paid; the statement is locked. */
    Optional<StatementPayment> confirmed(PayableStatement statement) {
        return locked(statement, PaymentState.CONFIRMED);
    }

    /** What of the statement its next payment is in the books: nothing for the first, then the number of the attempt. */
    String attempt(PayableStatement statement) {
        long earlier = rows.number(
                "SELECT COUNT(*) FROM statement_payment WHERE statement_id = ? AND state = 'REVERSED'", statement.id());
        return earlier == 0 ? "" : Long.toString(earlier + 1);
    }

    private Optional<StatementPayment> locked(PayableStatement statement, PaymentState state) {
        return entities.createQuery(
                        "select p from StatementPayment p where p.statementId = :statement and p.state = :state",
                        StatementPayment.class)
                .setParameter("statement", statement.id())
                .setParameter("state", state)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.cache.retrieveMode", "BYPASS")
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps a new one.
     *
     * @throws Refusal {@code PY-613} when the bank's reference stands for another payment
     */
    void add(StatementPayment payment, BankReference reference) {
        rows.first(
                        "SELECT statement_no FROM statement_payment WHERE live_reference = ?",
                        row -> row.text("statement_no"),
                        reference.text())
                .ifPresent(other -> {
                    throw Refusal.invalidField("bankReference", "PY-613", reference.text(), other);
                });
        entities.persist(payment);
        entities.flush();
    }

    String centreCode(PayableStatement statement) {
        return rows.first("SELECT code FROM service_centre WHERE id = ?", row -> row.text("code"), statement.centreId())
                .orElseThrow();
    }

    private static String within(Scope scope, List<Object> args) {
        if (scope.isAll()) {
            return "";
        }
        args.add(scope.isCentre() ? scope.centreId() : -1L);
        return " AND p.centre_id = ?";
    }

    private static PaymentRow row(Row row) {
        return new PaymentRow(
                row.text("id"),
                row.text("statement_no"),
                row.text("month"),
                row.text("centre_code"),
                row.text("centre_name"),
                row.money("amount"),
                row.text("bank_reference"),
                row.day("paid_on"),
                row.choice(PaymentState.class, "state"),
                row.text("recorded_by"),
                row.time("recorded_at"),
                row.text("confirmed_by"),
                row.time("confirmed_at"),
                row.text("withdrawn_by"),
                row.time("withdrawn_at"),
                row.text("reason"));
    }
}
