package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import weijie.shared.HeldDecision;
import weijie.shared.Refusal;

/**
 * What headquarters asked about a record, who decided on it, and what was let pass. In which standing of the record each may happen is
 * {@link RepairOrder}'s to say; the words of it stand in the timeline.
 */
@Embeddable
class Review {

    @Column(name = "reviewed_by")
    private String reviewedBy;

    /** A warned record that was drawn into the review queue. */
    @Column(name = "in_sample")
    private boolean inSample;

    /** More than one thing speaks against the record. */
    @Column(name = "high_risk")
    private boolean highRisk;

    private String question;

    @Column(name = "questioned_by")
    private String questionedBy;

    @Column(name = "questioned_at")
    private LocalDateTime questionedAt;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    @Column(name = "abnormal_accepted_by")
    private String abnormalAcceptedBy;

    @Column(name = "late_approved_by")
    private String lateApprovedBy;

    @Column(name = "repeat_waived_by")
    private String repeatWaivedBy;

    @Column(name = "repeat_waiver_reason")
    private String repeatWaiverReason;

    @Column(name = "fake_first_by")
    private String fakeFirstBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "held_decision")
    private HeldDecision heldDecision;

    @Column(name = "held_decided_by")
    private String heldDecidedBy;

    @Column(name = "held_decision_reason")
    private String heldDecisionReason;

    protected Review() {}

    /** A reviewer decided on the record; whatever was asked stays asked. */
    void decided(String reviewer) {
        reviewedBy = reviewer;
    }

    /** A reviewer decided and has no question any more. */
    void closed(String reviewer) {
        reviewedBy = reviewer;
        question = null;
        questionedBy = null;
        questionedAt = null;
        answeredAt = null;
        inSample = false;
    }

    /** What the checks said decides who looks at it. */
    void handedIn(boolean drawn, boolean risky) {
        inSample = drawn;
        highRisk = risky;
    }

    /** Something more was found after it was handed in. */
    void risks(boolean risky) {
        highRisk = risky;
    }

    void ask(String reviewer, String text, LocalDateTime now) {
        question = text;
        questionedBy = reviewer;
        questionedAt = now;
        answeredAt = null;
        reviewedBy = reviewer;
    }

    /** Whether a question is open, answered or not. */
    boolean isAsked() {
        return question != null;
    }

    void answered(LocalDateTime now) {
        answeredAt = now;
    }

    void acceptAbnormal(String reviewer) {
        abnormalAcceptedBy = reviewer;
    }

    void approveLate(String reviewer) {
        lateApprovedBy = reviewer;
    }

    void waiveRepeat(String reviewer, String reason) {
        repeatWaivedBy = reviewer;
        repeatWaiverReason = reason;
    }

    /** What headquarters let pass, it let pass of the version it saw. */
    void forgetConcessions() {
        abnormalAcceptedBy = null;
        lateApprovedBy = null;
        repeatWaivedBy = null;
        repeatWaiverReason = null;
        heldDecision = null;
        heldDecidedBy = null;
        heldDecisionReason = null;
    }

    void decideHeld(HeldDecision decision, String person, String reason) {
        heldDecision = decision;
        heldDecidedBy = person;
        heldDecisionReason = reason;
    }

    /**
     * A person verifies the fabrication (G11, G24).
     *
     * @return whether this was the second
     * @throws Refusal {@code PE-852} when the first one comes again
     */
    boolean verifyFake(String person) {
        Refusal.unless(!person.equals(fakeFirstBy), Refusal.Kind.FORBIDDEN, "PE-852");
        if (fakeFirstBy == null) {
            fakeFirstBy = person;
            return false;
        }
        return true;
    }

    void dropFake() {
        fakeFirstBy = null;
    }

    /** Whether somebody at headquarters has looked at the record. */
    boolean isBegun() {
        return reviewedBy != null || questionedBy != null || repeatWaivedBy != null;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    String questionedBy() {
        return questionedBy;
    }

    boolean isLateApproved() {
        return lateApprovedBy != null;
    }

    boolean isRepeatWaived() {
        return repeatWaivedBy != null;
    }

    /** The first of the two people it takes, or {@code null}. */
    String fakeFirstBy() {
        return fakeFirstBy;
    }
}
