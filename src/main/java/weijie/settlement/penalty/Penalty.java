package weijie.settlement.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.PenaltyCap;
import weijie.shared.Change;
import weijie.shared.Masked;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/**
 * What headquarters charges for a fabricated record or a bad return (G11, G19, G20): who proposed it confirms nothing, two others do
 * (G24), the centre is told and may appeal, and what is final is deducted with its next statement.
 */
@Entity
@Table(name = "penalty")
public class Penalty {

    static final String KIND = "PENALTY";

    /** Counts up when the reading of the clauses changes. */
    private static final int CLAUSE_VERSION = 1;

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "penalty_no")
    private String number;

    @Enumerated(EnumType.STRING)
    private PenaltyKind kind;

    @Enumerated(EnumType.STRING)
    private PenaltyState state;

    private String clause;

    @Column(name = "clause_version")
    private int clauseVersion;

    private String month;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "outlet_id")
    private Long outletId;

    @Column(name = "order_id")
    private Long orderId;

    @Column(name = "order_no")
    private String orderNo;

    @Column(name = "bad_part_id")
    private Long pieceId;

    private String label;

    @Column(name = "claim_id")
    private Long claimId;

    private Money base;

    @Enumerated(EnumType.STRING)
    @Column(name = "base_source")
    private PenaltyBase.Source baseSource;

    @Column(name = "base_on")
    private LocalDate baseOn;

    private int multiplier;
    private Money cap;

    @Enumerated(EnumType.STRING)
    @Column(name = "cap_kind")
    private PenaltyCap.Kind capKind;

    private Money amount;

    @Column(name = "loss_fee")
    private Money lossFee;

    @Column(name = "loss_parts")
    private Money lossParts;

    private String note;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private LocalDateTime proposedAt;

    @Column(name = "first_by")
    private String firstBy;

    @Column(name = "second_by")
    private String secondBy;

    @Column(name = "notified_on")
    private LocalDate notifiedOn;

    @Column(name = "appeal_until")
    private LocalDate appealUntil;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    private String appeal;

    @Column(name = "appealed_by")
    private String appealedBy;

    @Column(name = "appealed_on")
    private LocalDate appealedOn;

    @Column(name = "decide_by")
    private LocalDate decideBy;

    @Column(name = "escalated_on")
    private LocalDate escalatedOn;

    @Enumerated(EnumType.STRING)
    private PenaltyDecision decision;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    @Column(name = "spread_months")
    private Integer spreadMonths;

    @Column(name = "spread_from")
    private String spreadFrom;

    @Column(name = "spread_by")
    private String spreadBy;

    @Column(name = "spread_agreed_by")
    private String spreadAgreedBy;

    @Version
    private int version;

    protected Penalty() {}

    Penalty(
            String number,
            PenaltyKind kind,
            PenaltySubject about,
            PenaltyBase counted,
            PenaltyLoss loss,
            String note,
            YearMonth month,
            String by,
            LocalDateTime at) {
        this.number = number;
        this.kind = kind;
        this.state = PenaltyState.PROPOSED;
        this.clause = kind.clause();
        this.clauseVersion = CLAUSE_VERSION;
        this.month = month.toString();
        this.centreId = about.centreId();
        this.outletId = about.outletId();
        this.orderId = about.orderId();
        this.orderNo = about.orderNo();
        this.pieceId = about.pieceId();
        this.label = about.label();
        this.claimId = about.claimId();
        this.base = counted.base();
        this.baseSource = counted.source();
        this.baseOn = counted.on();
        this.multiplier = counted.times();
        this.amount = counted.amount();
        this.lossFee = loss.fee();
        this.lossParts = loss.parts();
        this.note = note;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /** Charges no more than the policy allows. */
    void limit(PenaltyCap.Capped capped) {
        amount = capped.amount();
        capKind = capped.kind();
        cap = capped.cap();
    }

    /** Something that proves it was laid beside it; more may be until two people have confirmed. */
    void proven() {
        demand(PenaltyState.PROPOSED, PenaltyState.EVIDENCE_COMPLETE, PenaltyState.FIRST_CONFIRMED);
        if (state == PenaltyState.PROPOSED) {
            become(PenaltyState.EVIDENCE_COMPLETE);
        }
    }

    /**
     * The first of two people confirms it.
     *
     * @param evidence how much proves it, what lies beside the record or the piece included
     * @throws Refusal {@code PE-851} without evidence, {@code PE-852} for who proposed it, {@code PE-864} when it charges nothing
     */
    void confirm(int evidence, String by) {
        demand(PenaltyState.PROPOSED, PenaltyState.EVIDENCE_COMPLETE);
        Refusal.unless(evidence > 0, Refusal.Kind.CONFLICT, "PE-851", number);
        Refusal.unless(amount.isPositive(), Refusal.Kind.CONFLICT, "PE-864", number);
        demandOther(by);
        if (state == PenaltyState.PROPOSED) {
            become(PenaltyState.EVIDENCE_COMPLETE);
        }
        become(PenaltyState.FIRST_CONFIRMED);
        firstBy = by;
    }

    void confirmSecond(String by) {
        demand(PenaltyState.FIRST_CONFIRMED);
        demandOther(by);
        become(PenaltyState.SECOND_CONFIRMED);
        secondBy = by;
    }

    private void demandOther(String by) {
        Refusal.unless(!by.equals(proposedBy) && !by.equals(firstBy), Refusal.Kind.CONFLICT, "PE-852", number);
    }

    /** Centre and outlet are told, and may appeal until the end of a day. */
    void tell(LocalDate today, LocalDate lastDay) {
        become(PenaltyState.NOTIFIED);
        notifiedOn = today;
        appealUntil = lastDay;
    }

    /** The centre says that it has read it and lets it be. */
    void acknowledge(String by) {
        demand(PenaltyState.NOTIFIED);
        acknowledgedBy = by;
    }

    /**
     * The other side speaks up.
     *
     * @param lastDay by which headquarters decides
     * @throws Refusal {@code PE-857} after the last day of appeal
     */
    void appeal(String text, String by, LocalDate today, LocalDate lastDay) {
        demand(PenaltyState.NOTIFIED);
        Refusal.unless(!today.isAfter(appealUntil), Refusal.Kind.CONFLICT, "PE-857", number, appealUntil);
        become(PenaltyState.APPEALED);
        appeal = text;
        appealedBy = by;
        appealedOn = today;
        decideBy = lastDay;
    }

    /** Centre and outlet are told that the time to appeal ends; no when that is not so, or they were told. */
    boolean remind(LocalDate today) {
        if (state != PenaltyState.NOTIFIED
                || acknowledgedBy != null
                || remindedOn != null
                || today.isAfter(appealUntil)) {
            return false;
        }
        remindedOn = today;
        return true;
    }

    /** The decision is late; no when it is not, or the director was told. */
    boolean escalate(LocalDate today) {
        if (state != PenaltyState.APPEALED || decision != null || escalatedOn != null || !today.isAfter(decideBy)) {
            return false;
        }
        escalatedOn = today;
        return true;
    }

    /** Files belong to an appeal that nobody has decided on. */
    void demandUndecided() {
        demand(PenaltyState.APPEALED);
        Refusal.unless(decision == null, Refusal.Kind.CONFLICT, "PE-866", number);
    }

    /** The appeal was not right: the penalty stands. */
    void uphold(String why, String by) {
        decide(PenaltyDecision.UPHELD, why, by);
    }

    /** @throws Refusal {@code PE-863} unless the new amount is more than nothing and less than the old one */
    void reduce(Money to, String why, String by) {
        demandUndecided();
        Refusal.unlessField(
                to != null && to.isPositive() && to.compareTo(amount) < 0, "amount", "PE-863", number, amount);
        decide(PenaltyDecision.REDUCED, why, by);
        amount = to;
    }

    /** Who proposed it does not judge the appeal against it (G24). */
    void demandJudge(String by) {
        demandUndecided();
        Refusal.unless(!by.equals(proposedBy), Refusal.Kind.CONFLICT, "PE-852", number);
    }

    private void decide(PenaltyDecision as, String why, String by) {
        demandJudge(by);
        decision = as;
        reason = why;
        decidedBy = by;
    }

    /**
     * Nothing more is said against it.
     *
     * @throws Refusal {@code PE-858} while the centre may still appeal, {@code PE-867} while nobody has decided on its appeal
     */
    void end(LocalDate today) {
        demand(PenaltyState.NOTIFIED, PenaltyState.APPEALED);
        Refusal.unless(state == PenaltyState.NOTIFIED || decision != null, Refusal.Kind.CONFLICT, "PE-867", number);
        Refusal.unless(
                decision != null || acknowledgedBy != null || today.isAfter(appealUntil),
                Refusal.Kind.CONFLICT,
                "PE-858",
                number,
                appealUntil);
        become(PenaltyState.FINAL);
    }

    /** Somebody asks that it be deducted in parts, until another agrees. */
    void askSpread(int months, YearMonth from, String by) {
        demandUnspread();
        spreadMonths = months;
        spreadFrom = from.toString();
        spreadBy = by;
    }

    /** @throws Refusal {@code PE-870} when nobody asked for it, {@code PE-852} for who did */
    void agreeSpread(String by) {
        demandUnspread();
        Refusal.unless(spreadBy != null, Refusal.Kind.CONFLICT, "PE-870", number);
        Refusal.unless(!by.equals(spreadBy), Refusal.Kind.CONFLICT, "PE-852", number);
        spreadAgreedBy = by;
    }

    private void demandUnspread() {
        demand(PenaltyState.FINAL);
        Refusal.unless(spreadAgreedBy == null, Refusal.Kind.CONFLICT, "PE-871", number);
    }

    PenaltySpread spread() {
        return new PenaltySpread(spreadMonths, YearMonth.parse(spreadFrom), spreadBy, spreadAgreedBy, List.of());
    }

    void withdraw(String why) {
        become(PenaltyState.WITHDRAWN);
        reason = why;
    }

    /** What it was for fell after it had been told. */
    void cancel(String why, String by) {
        Refusal.unless(state != PenaltyState.POSTED, Refusal.Kind.CONFLICT, "PE-860", number);
        become(PenaltyState.CANCELLED);
        decision = PenaltyDecision.CANCELLED;
        reason = why;
        decidedBy = by;
    }

    private void demand(PenaltyState... any) {
        for (PenaltyState one : any) {
            if (one == state) {
                return;
            }
        }
        throw Refusal.conflict("PE-853", number, state);
    }

    private void become(PenaltyState next) {
        Refusal.unless(state.mayBecome(next), Refusal.Kind.CONFLICT, "PE-853", number, state);
        state = next;
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public PenaltyState state() {
        return state;
    }

    public PenaltyKind kind() {
        return kind;
    }

    public Money amount() {
        return amount;
    }

    public int version() {
        return version;
    }

    long centreId() {
        return centreId;
    }

    /** The order it is for settles with another centre. */
    void follow(long centre) {
        centreId = centre;
    }

    Long outletId() {
        return outletId;
    }

    Long orderId() {
        return orderId;
    }

    PenaltyDecision decision() {
        return decision;
    }

    LocalDate appealUntil() {
        return appealUntil;
    }

    /** What the audit log keeps of it; people's own words without telephone numbers. */
    Map<String, String> facts() {
        return Change.facts(
                "status",
                state,
                "amount",
                amount,
                "appeal",
                Masked.words(appeal),
                "decision",
                decision,
                "reason",
                Masked.words(reason));
    }
}
