package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Masked;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** A correction of a published line: the statement stays as it is, the centre's next one carries the difference. */
@Entity
@Table(name = "adjustment")
public class Adjustment {

    /** How far it is. */
    public enum State {
        PROPOSED,
        APPROVED,
        WITHDRAWN,
        SETTLED
    }

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "outlet_id")
    private long outletId;

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "order_no")
    private String orderNo;

    @Column(name = "origin_month")
    private String originMonth;

    private Money amount;

    /** What was paid for the order when this was proposed, less what was proposed to be taken back before; never less than is taken. */
    private Money paid;

    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private LocalDateTime approvedAt;

    @Column(name = "settled_month")
    private String settledMonth;

    @Version
    private int version;

    protected Adjustment() {}

    Adjustment(
            Statement published,
            StatementLineRow line,
            long orderId,
            Money amount,
            Money paid,
            String reason,
            String by,
            LocalDateTime at) {
        this.centreId = published.centreId();
        this.outletId = line.outletId();
        this.orderId = orderId;
        this.orderNo = line.orderNo();
        this.originMonth = line.originMonth();
        this.amount = amount;
        this.paid = paid;
        this.reason = reason;
        this.state = State.PROPOSED;
        this.madeBy = by;
        this.madeAt = at;
    }

    void approve(String by, LocalDateTime at) {
        Refusal.unless(state == State.PROPOSED, Refusal.Kind.CONFLICT, "ST-416", orderNo, state);
        Refusal.unless(!by.equals(madeBy), Refusal.Kind.FORBIDDEN, "ST-417", orderNo);
        state = State.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    void withdraw() {
        Refusal.unless(state == State.PROPOSED, Refusal.Kind.CONFLICT, "ST-416", orderNo, state);
        state = State.WITHDRAWN;
    }

    public long id() {
        return id;
    }

    public String orderNo() {
        return orderNo;
    }

    /** What the audit log keeps of it. */
    Map<String, String> facts() {
        return Change.facts(
                "status",
                state,
                "amount",
                amount,
                "month",
                originMonth,
                "reason",
                Masked.words(reason),
                "approvedBy",
                approvedBy);
    }

    Money amount() {
        return amount;
    }

    public long centreId() {
        return centreId;
    }

    AdjustmentRow row(String centreCode, String centreName) {
        return new AdjustmentRow(
                id,
                centreCode,
                centreName,
                orderNo,
                originMonth,
                amount,
                reason,
                state,
                madeBy,
                madeAt,
                approvedBy,
                settledMonth);
    }
}
