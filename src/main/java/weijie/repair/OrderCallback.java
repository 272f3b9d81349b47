package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import weijie.shared.jpa.TimeOrderedId;

/** One call to a customer after the hand-over, whether somebody answered or not. Never changed afterwards. */
@Entity
@Table(name = "order_callback")
public class OrderCallback {

    /** What came of a call. */
    public enum Outcome {
        /** The customer says that the unit was repaired. */
        CONFIRMED,
        /** The customer knows of no such repair. */
        DENIED,
        /** Nobody answered; another call is needed. */
        NOT_REACHED
    }

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "called_on")
    private LocalDate calledOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String note;

    @Column(name = "called_by")
    private String calledBy;

    @Column(name = "noted_at")
    private LocalDateTime notedAt;

    protected OrderCallback() {}

    OrderCallback(
            long orderId, LocalDate calledOn, Outcome outcome, String note, String calledBy, LocalDateTime notedAt) {
        this.orderId = orderId;
        this.calledOn = calledOn;
        this.outcome = outcome;
        this.note = note;
        this.calledBy = calledBy;
        this.notedAt = notedAt;
    }

    PaymentConditions.Call row() {
        return new PaymentConditions.Call(calledOn, outcome, note, calledBy, notedAt);
    }
}
