package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** A centre's objection to one line of a statement, and headquarters' answer. */
@Entity
@Table(name = "dispute")
public class Dispute {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "statement_id")
    private long statementId;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "order_no")
    private String orderNo;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    private String reason;
    private Money claimed;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raised_at")
    private LocalDateTime raisedAt;

    private String answer;
    private Money granted;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private LocalDateTime resolvedAt;

    @Version
    private int version;

    protected Dispute() {}

    Dispute(Statement statement, StatementLineRow line, String reason, Money claimed, String by, LocalDateTime at) {
        this.statementId = statement.id();
        this.runId = statement.runId();
        this.centreId = statement.centreId();
        this.lineNo = line.lineNo();
        this.orderNo = line.orderNo();
        this.state = DisputeState.OPEN;
        this.reason = reason;
        this.claimed = claimed;
        this.raisedBy = by;
        this.raisedAt = at;
    }

    /** The centre raises again what it had taken back. */
    void raiseAgain(String newReason, Money newClaim, String by, LocalDateTime at) {
        Refusal.unless(state == DisputeState.WITHDRAWN, Refusal.Kind.CONFLICT, "ST-406", orderNo, state);
        state = DisputeState.OPEN;
        reason = newReason;
        claimed = newClaim;
        raisedBy = by;
        raisedAt = at;
    }

    void answer(DisputeState as, String text, Money worth, String by, LocalDateTime at) {
        Refusal.unless(state == DisputeState.OPEN, Refusal.Kind.CONFLICT, "ST-406", orderNo, state);
        state = as;
        answer = text;
        granted = worth;
        resolvedBy = by;
        resolvedAt = at;
    }

    /** The line moves to the residual statement, and its dispute with it. */
    void moveTo(Statement residual) {
        statementId = residual.id();
    }

    public boolean isOpen() {
        return state == DisputeState.OPEN;
    }

    public DisputeState state() {
        return state;
    }

    public int lineNo() {
        return lineNo;
    }

    public String orderNo() {
        return orderNo;
    }

    public Money claimed() {
        return claimed;
    }

    public long statementId() {
        return statementId;
    }

    public long id() {
        return id;
    }

    DisputeRow row(List<DisputeFileRow> files) {
        return new DisputeRow(
                lineNo,
                orderNo,
                state,
                reason,
                claimed,
                raisedBy,
                raisedAt,
                answer,
                granted,
                resolvedBy,
                resolvedAt,
                files);
    }
}
