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
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Masked;
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

    @Column(name = "claim_reason")
    private String claimReason;

    @Column(name = "claim_most")
    private Money claimMost;

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

    /**
     * @param most the highest that the rate card has for the order
     * @throws Refusal {@code ST-453} for a claim above it without a reason, {@code ST-458} for a negative one
     */
    Dispute(
            Statement statement,
            StatementLineRow line,
            String reason,
            DisputeEntry claim,
            Money most,
            String by,
            LocalDateTime at) {
        this.statementId = statement.id();
        this.runId = statement.runId();
        this.centreId = statement.centreId();
        this.lineNo = line.lineNo();
        this.orderNo = line.orderNo();
        open(reason, claim, most, by, at);
    }

    /** The centre raises again what it had taken back. */
    void raiseAgain(String newReason, DisputeEntry newClaim, Money most, String by, LocalDateTime at) {
        Refusal.unless(state == DisputeState.WITHDRAWN, Refusal.Kind.CONFLICT, "ST-406", orderNo, state);
        open(newReason, newClaim, most, by, at);
        answer = null;
        granted = null;
        resolvedBy = null;
        resolvedAt = null;
    }

    private void open(String why, DisputeEntry claim, Money most, String by, LocalDateTime at) {
        String whyMore = claim.reason() == null || claim.reason().isBlank()
                ? null
                : claim.reason().strip();
        if (claim.claimed() != null) {
            Refusal.unless(!claim.claimed().isNegative(), Refusal.Kind.INVALID, "ST-458", orderNo);
            Refusal.unless(
                    whyMore != null || claim.claimed().compareTo(most) <= 0,
                    Refusal.Kind.INVALID,
                    "ST-453",
                    orderNo,
                    claim.claimed(),
                    most);
        }
        state = DisputeState.OPEN;
        reason = why;
        claimed = claim.claimed();
        claimReason = whyMore;
        claimMost = most;
        raisedBy = by;
        raisedAt = at;
    }

    /**
     * Headquarters' answer.
     *
     * @param worth what the line is worth now, or {@code null} when that was not decided
     * @throws Refusal {@code ST-454} when more would be granted than was claimed
     */
    void answer(DisputeState as, String text, Money worth, String by, LocalDateTime at) {
        Refusal.unless(state == DisputeState.OPEN, Refusal.Kind.CONFLICT, "ST-406", orderNo, state);
        Money most = claimed != null ? claimed : claimMost;
        Refusal.unless(
                !as.isGrant() || most == null || worth.compareTo(most) <= 0,
                Refusal.Kind.INVALID,
                "ST-454",
                orderNo,
                worth,
                most);
        state = as;
        answer = text;
        granted = worth;
        resolvedBy = by;
        resolvedAt = at;
    }

    /** The line moves to another paper of the period, and its dispute with it. */
    void moveTo(Statement paper) {
        statementId = paper.id();
    }

    /** A recalculation made a new line for the order: the dispute, its answer and its files are about that one now. */
    void follow(Statement statement, int newLineNo) {
        runId = statement.runId();
        lineNo = newLineNo;
    }

    /** Whether the line still stands among those of the statement's run; else the order left it in a recalculation. */
    boolean isAboutLineOf(Statement statement) {
        return runId == statement.runId();
    }

    /** What the audit log keeps of it; people's own words without telephone numbers. */
    Map<String, String> facts() {
        return Change.facts(
                "status",
                state,
                "reason",
                Masked.words(reason),
                "claimed",
                claimed,
                "claimReason",
                Masked.words(claimReason),
                "answer",
                Masked.words(answer),
                "granted",
                granted);
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

    Money granted() {
        return granted;
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
                claimReason,
                raisedBy,
                raisedAt,
                answer,
                granted,
                resolvedBy,
                resolvedAt,
                files);
    }
}
