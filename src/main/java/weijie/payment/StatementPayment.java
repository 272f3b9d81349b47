package weijie.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import weijie.settlement.PayableStatement;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** That headquarters paid what a published statement comes to: said by one person with the bank's reference, confirmed by another (G24). */
@Entity
@Table(name = "statement_payment")
public class StatementPayment {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "statement_id")
    private long statementId;

    @Column(name = "statement_no")
    private String statementNo;

    @Column(name = "centre_id")
    private long centreId;

    private Money amount;

    @Column(name = "bank_reference")
    private String bankReference;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Enumerated(EnumType.STRING)
    private PaymentState state = PaymentState.RECORDED;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private LocalDateTime confirmedAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private LocalDateTime withdrawnAt;

    private String reason;

    @Version
    private int version;

    protected StatementPayment() {}

    StatementPayment(PayableStatement paid, BankReference reference, LocalDate paidOn, String by, LocalDateTime at) {
        this.statementId = paid.id();
        this.statementNo = paid.number();
        this.centreId = paid.centreId();
        this.amount = paid.payout();
        this.bankReference = reference.text();
        this.paidOn = paidOn;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** @throws Refusal {@code PY-616} for who recorded it, whatever else they may do */
    void confirm(String by, LocalDateTime at) {
        Refusal.unless(!by.equals(recordedBy), Refusal.Kind.FORBIDDEN, "PY-616", statementNo);
        state = PaymentState.CONFIRMED;
        confirmedBy = by;
        confirmedAt = at;
    }

    void withdraw(String why, String by, LocalDateTime at) {
        state = PaymentState.WITHDRAWN;
        reason = why;
        withdrawnBy = by;
        withdrawnAt = at;
    }

    /** Its entries are reversed in the books. */
    void reverse() {
        state = PaymentState.REVERSED;
    }

    Money amount() {
        return amount;
    }

    LocalDate paidOn() {
        return paidOn;
    }

    /** What the history of the statement says of it. */
    String note() {
        return bankReference + ' ' + paidOn + ' ' + amount.grouped();
    }
}
