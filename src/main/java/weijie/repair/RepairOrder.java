package weijie.repair;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import weijie.network.NetworkSnapshot;
import weijie.repair.check.Judged;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.repair.check.RepairStatus;
import weijie.repair.check.StoredRecord;
import weijie.shared.Caller;
import weijie.shared.HeldDecision;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/**
 * One repair process, from intake to hand-over of one unit (G04), and its way to money. What is paid for it is decided elsewhere; here
 * stands what was done, and whether it may be settled at all. Columns that only streams write and read, such as the import it came
 * with, have no field.
 */
@Entity
@Table(name = "repair_order")
public class RepairOrder {

    /** How a published statement marks a record out of warranty, so that later ones do not print it again. */
    private static final String EXCLUDED_FOR_GOOD = "EXCLUDED";

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "order_no")
    private String orderNo;

    /** Whether its number was drawn and not given by people; the database keeps the two apart. */
    private boolean numbered;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "outlet_id")
    private long outletId;

    @Embedded
    private RepairedUnit unit;

    /** {@code null} when nothing at all is known of them: a part whose columns are all empty is not read. */
    @Embedded
    private Customer customer;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "completed_month")
    private String completedMonth;

    @Embedded
    private RepairWork work;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "order_id", insertable = false, updatable = false)
    @OrderBy("lineNo")
    private List<PartUse> parts = new ArrayList<>();

    private String remark;

    @Column(name = "source_id")
    private String sourceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "repair_status")
    private RepairStatus repairStatus;

    private boolean unrepaired;

    /** The state as it was written, where nobody knows the word. */
    @Column(name = "status_word")
    private String statusWord;

    /** Without regard to a calculated statement that has taken it; see {@link #settlementStatus()}. */
    @Enumerated(EnumType.STRING)
    @Column(name = "settlement_status")
    private SettlementStatus standing;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Embedded
    private Review review = new Review();

    /** {@code null} while none of them is met: a part whose columns are all empty is not read. */
    @Embedded
    private Conditions conditions = new Conditions();

    @Column(name = "settled_month", insertable = false)
    private String settledMonth;

    @Column(name = "settled_kind", insertable = false)
    private String settledKind;

    /** How many statements carried it as held. */
    @Column(name = "held_carries", insertable = false, updatable = false)
    private int heldCarries;

    /** The calculated, not yet published statement that has taken it: one, or none. */
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "order_id", insertable = false, updatable = false)
    private List<Inclusion> inclusions = new ArrayList<>();

    /** The month whose statement it left since that was calculated; that statement must be calculated again. */
    @Column(name = "left_month", insertable = false)
    private String leftMonth;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "updated_at")
    private LocalDateTime updatedAt;

    @Version
    private int version;

    protected RepairOrder() {}

    RepairOrder(StoredRecord record, String createdBy, LocalDateTime now) {
        this.orderNo = record.orderNo();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.repairStatus = record.repairStatus();
        this.standing = record.completedOn() == null ? null : SettlementStatus.DRAFT;
        write(record, now);
    }

    private void write(StoredRecord record, LocalDateTime now) {
        centreId = record.centreId();
        outletId = record.outletId();
        unit = new RepairedUnit(record);
        customer = new Customer(record);
        acceptedOn = record.acceptedOn();
        completedOn = record.completedOn();
        completedMonth = record.completedMonth();
        work = new RepairWork(record);
        write(record.parts());
        remark = record.remark();
        sourceId = record.sourceId();
        readState(record);
        updatedAt = now;
    }

    private void readState(StoredRecord record) {
        unrepaired = record.unrepaired();
        statusWord = record.unread().status();
    }

    private void write(List<PartLine> lines) {
        while (parts.size() > lines.size()) {
            parts.remove(parts.size() - 1);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i < parts.size()) {
                parts.get(i).replace(lines.get(i));
            } else {
                parts.add(new PartUse(id, i + 1, lines.get(i)));
            }
        }
    }

    /** Its number was drawn for it. */
    void isNumbered() {
        numbered = true;
    }

    /** Takes a new version of the record; a record that was handed over stays so. */
    void correct(StoredRecord record, LocalDateTime now) {
        if (settlementStatus() != null) {
            demand(SettlementStatus.DRAFT, SettlementStatus.ABNORMAL);
        }
        Refusal.unless(repairStatus != RepairStatus.CANCELLED, Refusal.Kind.CONFLICT, "RR-204", orderNo);
        Refusal.unless(
                settlementStatus() == null || record.completedOn() != null, Refusal.Kind.INVALID, "RR-206", orderNo);
        Refusal.unless(
                repairStatus == record.repairStatus() || repairStatus.mayReach(record.repairStatus()),
                Refusal.Kind.CONFLICT,
                "RR-207",
                repairStatus,
                record.repairStatus());
        repairStatus = record.repairStatus();
        if (settlementStatus() == null && record.completedOn() != null) {
            standing = SettlementStatus.DRAFT;
        }
        write(record, now);
        review.forgetConcessions();
    }

    /** Whether its outlet may still change it. */
    boolean isCorrectable() {
        return settlementStatus() == null || settlementStatus().isCorrectable();
    }

    /** An outlet sees the customer in full only while it works on the record, all others for a reason whenever they have one. */
    boolean mayBeUnmasked(Caller caller) {
        return caller.outletId().isEmpty() || isCorrectable();
    }

    void cancel(LocalDateTime now) {
        Refusal.unless(
                repairStatus.mayBecome(RepairStatus.CANCELLED),
                Refusal.Kind.CONFLICT,
                "RR-207",
                repairStatus,
                RepairStatus.CANCELLED);
        repairStatus = RepairStatus.CANCELLED;
        updatedAt = now;
    }

    private void become(SettlementStatus next, LocalDateTime now) {
        insist(settlementStatus() != null && settlementStatus().mayBecome(next));
        if (EXCLUDED_FOR_GOOD.equals(settledKind)) {
            // Whoever takes it up again has the next statement judge it anew; published lines are never reopened, this
            // was none.
            settledMonth = null;
            settledKind = null;
        }
        standing = next;
        updatedAt = now;
    }

    /** A verb that a step of the table of states alone would let happen elsewhere too. */
    private void demand(SettlementStatus... any) {
        insist(Arrays.asList(any).contains(settlementStatus()));
    }

    private void insist(boolean mayBeDone) {
        Refusal.unless(
                mayBeDone,
                Refusal.Kind.CONFLICT,
                "RR-203",
                orderNo,
                settlementStatus() == null ? repairStatus : settlementStatus());
    }

    /**
     * Hands the record in; what its checks said decides where it goes. One that a reviewer sent back with a question goes to the
     * reviewer again, whatever its checks say: handing it in is an answer.
     *
     * @param drawn whether a person is to look at it all the same
     */
    void submit(Judged judged, boolean drawn, LocalDate today, String userName, LocalDateTime now) {
        become(SettlementStatus.SUBMITTED, now);
        // A word that nobody knew when the record came may be known by now.
        unit.readClaim(judged.record());
        work.readLevel(judged.record());
        readState(judged.record());
        submittedOn = submittedOn == null ? today : submittedOn;
        submittedBy = userName;
        review.handedIn(drawn, judged.isHighRisk());
        if (review.isAsked()) {
            review.answered(now);
        }
        become(judged.isAbnormal() || review.isAsked() ? SettlementStatus.ABNORMAL : SettlementStatus.VALIDATED, now);
    }

    /** The outlet's stock has too little of what it used: it waits until that is put right. */
    void lacksParts(boolean highRisk, LocalDateTime now) {
        become(SettlementStatus.ABNORMAL, now);
        review.risks(highRisk);
    }

    /** Takes it back while nobody at headquarters has looked at it. */
    void withdraw(LocalDateTime now) {
        Refusal.unless(isUntouched(), Refusal.Kind.CONFLICT, "RR-201", orderNo);
        become(SettlementStatus.DRAFT, now);
        submittedOn = null;
        submittedBy = null;
    }

    /** Whether nobody at headquarters has looked at it, and no month is done with it. */
    boolean isUntouched() {
        return !review.isBegun() && settledMonth == null;
    }

    /** A reviewer lets it pass, its abnormal findings too; what another has let pass already needs nobody else. */
    void approve(String reviewer, Names names, LocalDateTime now) {
        Refusal.unless(
                settlementStatus() != SettlementStatus.VALIDATED || review.reviewedBy() == null,
                Refusal.Kind.CONFLICT,
                "RR-219",
                orderNo,
                names.of(Objects.toString(review.reviewedBy(), "")));
        pass(reviewer, now);
    }

    /** Nobody lets a record pass of which nobody knows what it is worth. */
    private void demandLevel() {
        Refusal.unless(work.level() != null, Refusal.Kind.CONFLICT, "RR-224", orderNo, work.levelWord());
    }

    void approveLate(String person, LocalDateTime now) {
        pass(person, now);
        review.approveLate(person);
    }

    private void pass(String reviewer, LocalDateTime now) {
        demand(SettlementStatus.VALIDATED, SettlementStatus.ABNORMAL);
        demandLevel();
        if (settlementStatus() != SettlementStatus.VALIDATED) {
            become(SettlementStatus.VALIDATED, now);
            review.acceptAbnormal(reviewer);
        }
        review.closed(reviewer);
        updatedAt = now;
    }

    /** Until its statement is published headquarters may take it off again; what is held or excluded there carries no money. */
    private void leaveStatement(LocalDateTime now) {
        SettlementStatus status = settlementStatus();
        if (status != null && status.isOnPaper()) {
            become(SettlementStatus.VALIDATED, now);
            if (status == SettlementStatus.INCLUDED) {
                leftMonth = inclusions.get(0).month();
            }
            inclusions.clear();
        }
    }

    /** A reviewer sends it back with a question. */
    void question(String reviewer, String text, LocalDateTime now) {
        leaveStatement(now);
        if (settlementStatus() != SettlementStatus.ABNORMAL) {
            become(SettlementStatus.ABNORMAL, now);
        }
        review.ask(reviewer, text, now);
        updatedAt = now;
    }

    /** The centre or outlet answers; the reviewer decides next. */
    void answer(LocalDateTime now) {
        Refusal.unless(mayAnswer(), Refusal.Kind.CONFLICT, "RR-208", orderNo);
        review.answered(now);
        updatedAt = now;
    }

    boolean mayAnswer() {
        return review.isAsked() && settlementStatus() == SettlementStatus.ABNORMAL;
    }

    void suspect(String reviewer, LocalDateTime now) {
        leaveStatement(now);
        become(SettlementStatus.SUSPECT, now);
        review.decided(reviewer);
    }

    /** The suspicion came to nothing: back to where it was. */
    void clear(String reviewer, LocalDateTime now) {
        demand(SettlementStatus.SUSPECT);
        demandLevel();
        become(settledMonth == null ? SettlementStatus.VALIDATED : SettlementStatus.SETTLED, now);
        review.closed(reviewer);
    }

    /** Never payable; whoever says so at once says that it was suspect. */
    void invalidate(String reviewer, LocalDateTime now) {
        leaveStatement(now);
        if (settlementStatus() != SettlementStatus.SUSPECT) {
            become(SettlementStatus.SUSPECT, now);
        }
        become(SettlementStatus.INVALID, now);
        review.decided(reviewer);
    }

    /**
     * Verifies a fabrication; it takes two people (G11, G24).
     *
     * @return whether this was the second
     */
    boolean confirmFake(String person, LocalDateTime now) {
        demand(SettlementStatus.INVALID);
        boolean second = review.verifyFake(person);
        if (second) {
            become(SettlementStatus.CONFIRMED_FAKE, now);
        }
        updatedAt = now;
        return second;
    }

    void upholdAppeal(LocalDateTime now) {
        demand(SettlementStatus.CONFIRMED_FAKE);
        become(SettlementStatus.INVALID, now);
        review.dropFake();
    }

    /** Headquarters decides on a held order (G09): the next calculation pays it, or never pays it. */
    void decideHeld(HeldDecision decision, String person, String reason, LocalDateTime now) {
        demand(SettlementStatus.HELD);
        leaveStatement(now);
        review.decideHeld(decision, person, reason);
        updatedAt = now;
    }

    void waiveRepeat(String person, String reason, LocalDateTime now) {
        leaveStatement(now);
        demand(SettlementStatus.VALIDATED, SettlementStatus.ABNORMAL);
        review.waiveRepeat(person, reason);
        updatedAt = now;
    }

    /** The customer may be asked about a repair that was handed over and handed in, and that nobody has found to be a fake. */
    void demandCallable() {
        insist(settlementStatus() != null
                && settlementStatus() != SettlementStatus.DRAFT
                && settlementStatus() != SettlementStatus.INVALID
                && settlementStatus() != SettlementStatus.CONFIRMED_FAKE
                && settlementStatus() != SettlementStatus.EXPIRED);
    }

    void sheetCame(LocalDate day, LocalDateTime now) {
        changing().sheetCame(day);
        updatedAt = now;
    }

    void sheetGone(LocalDateTime now) {
        changing().sheetGone();
        updatedAt = now;
    }

    void waiveSheet(String person, String reason, LocalDate day, LocalDateTime now) {
        demandCallable();
        changing().waiveSheet(person, reason, day);
        updatedAt = now;
    }

    void callbackConfirmed(LocalDate day, LocalDateTime now) {
        changing().confirmed(day);
        updatedAt = now;
    }

    /** The customer knows of no repair: whatever it is, it is not paid before headquarters has looked at it. */
    void callbackDenied(String person, LocalDateTime now) {
        changing().denied();
        if (settlementStatus() != SettlementStatus.SUSPECT) {
            suspect(person, now);
        }
    }

    void waiveCallback(String person, String reason, LocalDate day, LocalDateTime now) {
        demandCallable();
        changing().waiveCallback(person, reason, day);
        updatedAt = now;
    }

    /** A held record that lacks nothing more waits for the next calculation. */
    void goOn(boolean complete, LocalDateTime now) {
        if (complete && settlementStatus() == SettlementStatus.HELD) {
            leaveStatement(now);
        }
    }

    private Conditions changing() {
        if (conditions == null) {
            conditions = new Conditions();
        }
        return conditions;
    }

    Conditions conditions() {
        return conditions == null ? new Conditions() : conditions;
    }

    /** The record as a person would type it again, for a correction and for the differences to it. */
    RecordDraft draft(NetworkSnapshot network) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        fields.put(RecordField.ORDER_NO, orderNo);
        network.outlet(outletId).ifPresent(outlet -> fields.put(RecordField.OUTLET_CODE, outlet.code()));
        unit.into(fields);
        if (customer != null) {
            customer.into(fields);
        }
        fields.put(RecordField.ACCEPTED_ON, acceptedOn.toString());
        fields.put(RecordField.COMPLETED_ON, Objects.toString(completedOn, null));
        work.into(fields);
        fields.put(RecordField.PARTS_USED, PartLine.write(parts()));
        fields.put(RecordField.REMARK, remark);
        fields.put(RecordField.SOURCE_ID, sourceId);
        fields.put(
                RecordField.STATUS,
                statusWord != null ? statusWord : unrepaired ? RepairStatus.UNREPAIRABLE.name() : repairStatus.name());
        return new RecordDraft(0, fields);
    }

    public long id() {
        return id;
    }

    public String orderNo() {
        return orderNo;
    }

    public long centreId() {
        return centreId;
    }

    public long outletId() {
        return outletId;
    }

    RepairedUnit unit() {
        return unit;
    }

    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    public LocalDate completedOn() {
        return completedOn;
    }

    RepairWork work() {
        return work;
    }

    public List<PartLine> parts() {
        return parts.stream().map(PartUse::line).toList();
    }

    public RepairStatus repairStatus() {
        return repairStatus;
    }

    /**
     * Where it stands on its way to money; {@code null} before hand-over. Whether it is INCLUDED is nowhere written on it: a statement has
     * taken it, and it has stayed as it was.
     */
    public SettlementStatus settlementStatus() {
        boolean included = standing == SettlementStatus.VALIDATED
                && inclusions.stream().anyMatch(inclusion -> !inclusion.isHeld());
        return included ? SettlementStatus.INCLUDED : standing;
    }

    int heldCarries() {
        return heldCarries;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    public String submittedBy() {
        return submittedBy;
    }

    Review review() {
        return review;
    }

    public String settledMonth() {
        return settledMonth;
    }

    public String createdBy() {
        return createdBy;
    }

    public LocalDateTime createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
