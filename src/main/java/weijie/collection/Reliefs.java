package weijie.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import weijie.collection.CollectionView.Relief;
import weijie.payment.BankReference;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** All payments and write-offs of cases. The case is locked by whoever adds or changes one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reliefs {

    @Inject
    Rows rows;

    /** The latest first. */
    List<Relief> of(long caseId) {
        return rows.list("SELECT * FROM debt_relief WHERE case_id = ? ORDER BY id DESC", Reliefs::relief, caseId);
    }

    /** What waits for another person. */
    Optional<Relief> waiting(long caseId) {
        return rows.first("SELECT * FROM debt_relief WHERE live_case = ?", Reliefs::relief, caseId);
    }

    /** The case that a payment or write-off is about, and what it was. */
    Optional<Owned> find(String reliefNo) {
        return rows.first(
                "SELECT r.*, k.case_no FROM debt_relief r JOIN collection_case k ON k.id = r.case_id WHERE r.relief_no = ?",
                row -> new Owned(row.text("case_no"), relief(row)),
                reliefNo);
    }

    /** A payment or write-off of a case. */
    record Owned(String caseNo, Relief relief) {}

    /**
     * A payment that somebody has seen.
     *
     * @throws Refusal {@code DC-711} when the bank's reference stands for another payment
     */
    String addPayment(
            CollectionCases.Case owed,
            Money amount,
            BankReference reference,
            LocalDate paidOn,
            String by,
            LocalDateTime at) {
        rows.first(
                        "SELECT k.case_no FROM debt_relief r JOIN collection_case k ON k.id = r.case_id WHERE r.live_reference = ?",
                        row -> row.text("case_no"),
                        reference.text())
                .ifPresent(other -> {
                    throw Refusal.invalidField("bankReference", "DC-711", reference.text(), other);
                });
        return add(owed, ReliefKind.PAYMENT, amount, reference.text(), paidOn, null, by, at);
    }

    String addWriteOff(CollectionCases.Case owed, Money amount, String reason, String by, LocalDateTime at) {
        return add(owed, ReliefKind.WRITE_OFF, amount, null, null, reason, by, at);
    }

    private String add(
            CollectionCases.Case owed,
            ReliefKind kind,
            Money amount,
            String reference,
            LocalDate paidOn,
            String reason,
            String by,
            LocalDateTime at) {
        long earlier = rows.number("SELECT COUNT(*) FROM debt_relief WHERE case_id = ?", owed.id());
        String number = owed.row().no() + '-' + (earlier + 1);
        rows.change(
                "INSERT INTO debt_relief (id, relief_no, case_id, kind, state, amount, bank_reference, paid_on, reason, proposed_by, proposed_at)"
                        + " VALUES (?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                number,
                owed.id(),
                kind,
                amount,
                reference,
                paidOn,
                reason,
                by,
                at);
        return number;
    }

    void agree(Relief relief, String by, LocalDateTime at) {
        rows.change(
                "UPDATE debt_relief SET state = 'AGREED', agreed_by = ?, agreed_at = ?, agreed_id = ? WHERE relief_no = ?",
                by,
                at,
                TimeOrderedId.next(),
                relief.no());
    }

    void withdraw(Relief relief, String why, String by) {
        rows.change(
                "UPDATE debt_relief SET state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_why = ? WHERE relief_no = ?",
                by,
                why,
                relief.no());
    }

    void reverse(Relief relief) {
        rows.change(
                "UPDATE debt_relief SET state = 'REVERSED', reversed_id = ? WHERE relief_no = ?",
                TimeOrderedId.next(),
                relief.no());
    }

    private static Relief relief(Row row) {
        return new Relief(
                row.text("relief_no"),
                row.choice(ReliefKind.class, "kind"),
                row.choice(ReliefState.class, "state"),
                row.money("amount"),
                row.text("bank_reference"),
                row.day("paid_on"),
                row.text("reason"),
                row.text("proposed_by"),
                row.time("proposed_at"),
                row.text("agreed_by"),
                row.time("agreed_at"),
                row.text("withdrawn_by"),
                row.text("withdrawn_why"));
    }
}
