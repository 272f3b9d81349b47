package weijie.repair;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.shared.jpa.TimeOrderedId;

/**
 * One repair process, from intake to hand-over of one unit (G04), and its way to money. What is paid for it is decided elsewhere; here
 * stands what was done, and whether it may be settled at all.
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

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "outlet_id")
    private long outletId;

    @Column(name = "category_code")
    private String categoryCode;

    private String model;
    private String brand;

    @Column(name = "serial_no")
    private String serialNo;

    @Column(name = "purchased_on")
    private LocalDate purchasedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "claimed_warranty")
    private WarrantyClaim claimedWarranty;

    @Column(name = "service_mode")
    private String serviceMode;

    @Column(name = "customer_name")
    private String customerName;

    @Column(name = "customer_phone")
    private String customerPhone;

    @Column(name = "customer_address")
    private String customerAddress;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "completed_month")
    private String completedMonth;

    @Column(name = "fault_code")
    private String faultCode;

    @Column(name = "fault_description")
    private String faultDescription;

    private String actions;

    @Enumerated(EnumType.STRING)
    @Column(name = "repair_level")
    private RepairLevel level;

    private int units;
    private String technician;
    private String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "repair_status")
    private RepairStatus repairStatus;

    private boolean unrepaired;

    @Enumerated(EnumType.STRING)
    @Column(name = "settlement_status")
    private SettlementStatus settlementStatus;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "abnormal_accepted_by")
    private String abnormalAcceptedBy;

    @Column(name = "in_sample")
    private boolean inSample;

    @Column(name = "questioned_by")
    private String questionedBy;

    private String question;

    @Column(name = "questioned_at")
    private LocalDateTime questionedAt;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    @Column(name = "fake_first_by")
    private String fakeFirstBy;

    @Column(name = "repeat_waived_by")
    private String repeatWaivedBy;

    @Column(name = "repeat_waiver_reason")
    private String repeatWaiverReason;

    @Column(name = "late_approved_by")
    private String lateApprovedBy;

    @Column(name = "service_sheet_on")
    private LocalDate serviceSheetOn;

    @Column(name = "callback_on")
    private LocalDate callbackOn;

    @Column(name = "settled_month", insertable = false)
    private String settledMonth;

    @Column(name = "settled_kind", insertable = false)
    private String settledKind;

    @Column(name = "import_id", updatable = false)
    private Long importId;

    @Column(name = "import_row", updatable = false)
    private Integer importRow;

    @Column(name = "source_id")
    private String sourceId;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "updated_at")
    private LocalDateTime updatedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "order_id", insertable = false, updatable = false)
    @OrderBy("lineNo")
    private List<PartUse> parts = new ArrayList<>();

    @Version
    private int version;

    protected RepairOrder() {}

    RepairOrder(StoredRecord record, String createdBy, LocalDateTime now) {
        this.orderNo = record.orderNo();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.repairStatus = record.repairStatus();
        this.settlementStatus = record.completedOn() == null ? null : SettlementStatus.DRAFT;
        write(record, now);
    }

    private void write(StoredRecord record, LocalDateTime now) {
        centreId = record.centreId();
        outletId = record.outletId();
        categoryCode = record.categoryCode();
        model = record.model();
        brand = record.brand();
        serialNo = record.serialNo();
        purchasedOn = record.purchasedOn();
        claimedWarranty = record.claimedWarranty();
        serviceMode = record.serviceMode();
        customerName = record.customerName();
        customerPhone = record.customerPhone();
        customerAddress = record.customerAddress();
        acceptedOn = record.acceptedOn();
        completedOn = record.completedOn();
        completedMonth = record.completedMonth();
        faultCode = record.faultCode();
        faultDescription = record.faultDescription();
        actions = record.actions();
        level = record.level();
        units = record.units();
        technician = record.technician();
        remark = record.remark();
        sourceId = record.sourceId();
        unrepaired = record.unrepaired();
        updatedAt = now;
        List<PartLine> lines = record.parts();
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

    /** Takes a new version of the record; a record that was handed over stays so. */
    void correct(StoredRecord record, LocalDateTime now) {
        if (settlementStatus != null) {
            demand(SettlementStatus.DRAFT, SettlementStatus.ABNORMAL);
        }
        Refusal.unless(repairStatus != RepairStatus.CANCELLED, Refusal.Kind.CONFLICT, "RR-204", orderNo);
        Refusal.unless(
                settlementStatus == null || record.completedOn() != null, Refusal.Kind.INVALID, "RR-206", orderNo);
        Refusal.unless(
                repairStatus == record.repairStatus() || repairStatus.mayReach(record.repairStatus()),
                Refusal.Kind.CONFLICT,
                "RR-207",
                repairStatus,
                record.repairStatus());
        repairStatus = record.repairStatus();
        if (settlementStatus == null && record.completedOn() != null) {
            settlementStatus = SettlementStatus.DRAFT;
        }
        write(record, now);
        forgetConcessions();
    }

    /** What headquarters let pass, it let pass of the version it saw. */
    private void forgetConcessions() {
        abnormalAcceptedBy = null;
        repeatWaivedBy = null;
        repeatWaiverReason = null;
        lateApprovedBy = null;
    }

    private void become(SettlementStatus next, LocalDateTime now) {
        Refusal.unless(
                settlementStatus != null && settlementStatus.mayBecome(next),
                Refusal.Kind.CONFLICT,
                "RR-203",
                orderNo,
                settlementStatus == null ? repairStatus : settlementStatus);
        if (EXCLUDED_FOR_GOOD.equals(settledKind)) {
            // Whoever takes it up again has the next statement judge it anew; published lines are never reopened, this
            // was none.
            settledMonth = null;
            settledKind = null;
        }
        settlementStatus = next;
        updatedAt = now;
    }

    /**
     * Hands the record in; what its checks said decides where it goes. One that a reviewer sent back with a question goes to the
     * reviewer again, whatever its checks say: handing it in is an answer.
     */
    void submit(boolean abnormal, LocalDate today, String userName, LocalDateTime now) {
        become(SettlementStatus.SUBMITTED, now);
        submittedOn = submittedOn == null ? today : submittedOn;
        submittedBy = userName;
        boolean asked = question != null;
        answeredAt = asked ? now : null;
        become(abnormal || asked ? SettlementStatus.ABNORMAL : SettlementStatus.VALIDATED, now);
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
        return reviewedBy == null && questionedBy == null && repeatWaivedBy == null && settledMonth == null;
    }

    /** A verb that a step of the table of states alone would let happen elsewhere too. */
    private void demand(SettlementStatus... any) {
        Refusal.unless(
                Arrays.asList(any).contains(settlementStatus),
                Refusal.Kind.CONFLICT,
                "RR-203",
                orderNo,
                settlementStatus == null ? repairStatus : settlementStatus);
    }

    /** A reviewer lets it pass, its abnormal findings too; what another has let pass already needs nobody else. */
    void approve(String reviewer, LocalDateTime now) {
        Refusal.unless(
                settlementStatus != SettlementStatus.VALIDATED || reviewedBy == null,
                Refusal.Kind.CONFLICT,
                "RR-219",
                orderNo,
                reviewedBy == null ? "" : reviewedBy);
        pass(reviewer, now);
    }

    private void pass(String reviewer, LocalDateTime now) {
        demand(SettlementStatus.VALIDATED, SettlementStatus.ABNORMAL);
        if (settlementStatus != SettlementStatus.VALIDATED) {
            become(SettlementStatus.VALIDATED, now);
            abnormalAcceptedBy = reviewer;
        }
        reviewedBy = reviewer;
        closeQuestion();
        updatedAt = now;
    }

    private void closeQuestion() {
        question = null;
        questionedBy = null;
        questionedAt = null;
        answeredAt = null;
        inSample = false;
    }

    /** A reviewer sends it back with a question. */
    void question(String reviewer, String text, LocalDateTime now) {
        if (settlementStatus != SettlementStatus.ABNORMAL) {
            become(SettlementStatus.ABNORMAL, now);
        }
        question = text;
        questionedBy = reviewer;
        questionedAt = now;
        answeredAt = null;
        reviewedBy = reviewer;
        updatedAt = now;
    }

    /** The centre or outlet answers; the reviewer decides next. */
    void answer(LocalDateTime now) {
        Refusal.unless(
                question != null && settlementStatus == SettlementStatus.ABNORMAL,
                Refusal.Kind.CONFLICT,
                "RR-208",
                orderNo);
        answeredAt = now;
        updatedAt = now;
    }

    void suspect(String reviewer, LocalDateTime now) {
        become(SettlementStatus.SUSPECT, now);
        reviewedBy = reviewer;
    }

    /** The suspicion came to nothing: back to where it was. */
    void clear(String reviewer, LocalDateTime now) {
        demand(SettlementStatus.SUSPECT);
        become(settledMonth == null ? SettlementStatus.VALIDATED : SettlementStatus.SETTLED, now);
        reviewedBy = reviewer;
        closeQuestion();
    }

    /** Never payable; whoever says so at once says that it was suspect. */
    void invalidate(String reviewer, LocalDateTime now) {
        if (settlementStatus != SettlementStatus.SUSPECT) {
            become(SettlementStatus.SUSPECT, now);
        }
        become(SettlementStatus.INVALID, now);
        reviewedBy = reviewer;
    }

    /**
     * Verifies a fabrication; it takes two people (G11, G24).
     *
     * @return whether this was the second
     */
    boolean confirmFake(String person, LocalDateTime now) {
        demand(SettlementStatus.INVALID);
        updatedAt = now;
        if (fakeFirstBy == null) {
            fakeFirstBy = person;
            return false;
        }
        Refusal.unless(!fakeFirstBy.equals(person), Refusal.Kind.FORBIDDEN, "PE-852");
        become(SettlementStatus.CONFIRMED_FAKE, now);
        return true;
    }

    void upholdAppeal(LocalDateTime now) {
        demand(SettlementStatus.CONFIRMED_FAKE);
        become(SettlementStatus.INVALID, now);
        fakeFirstBy = null;
    }

    void waiveRepeat(String person, String reason, LocalDateTime now) {
        demand(SettlementStatus.VALIDATED, SettlementStatus.ABNORMAL, SettlementStatus.HELD);
        repeatWaivedBy = person;
        repeatWaiverReason = reason;
        updatedAt = now;
    }

    void approveLate(String person, LocalDateTime now) {
        pass(person, now);
        lateApprovedBy = person;
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

    /** The record as a person would type it again, for a correction and for the differences to it. */
    RecordDraft draft(String centreCode, String outletCode) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        fields.put(RecordField.ORDER_NO, orderNo);
        fields.put(RecordField.OUTLET_CODE, outletCode);
        fields.put(RecordField.PRODUCT_CATEGORY, categoryCode);
        fields.put(RecordField.PRODUCT_MODEL, model);
        fields.put(RecordField.BRAND, brand);
        fields.put(RecordField.SERIAL_NO, serialNo);
        fields.put(RecordField.PURCHASED_ON, text(purchasedOn));
        fields.put(RecordField.WARRANTY_CLAIM, text(claimedWarranty));
        fields.put(RecordField.SERVICE_MODE, serviceMode);
        fields.put(RecordField.CUSTOMER_NAME, customerName);
        fields.put(RecordField.CUSTOMER_PHONE, customerPhone);
        fields.put(RecordField.CUSTOMER_ADDRESS, customerAddress);
        fields.put(RecordField.ACCEPTED_ON, text(acceptedOn));
        fields.put(RecordField.COMPLETED_ON, text(completedOn));
        fields.put(RecordField.FAULT_CODE, faultCode);
        fields.put(RecordField.FAULT_DESCRIPTION, faultDescription);
        fields.put(RecordField.ACTIONS, actions);
        fields.put(RecordField.REPAIR_LEVEL, level.name());
        fields.put(RecordField.UNITS, String.valueOf(units));
        fields.put(
                RecordField.PARTS_USED,
                PartLine.write(parts.stream().map(PartUse::line).toList()));
        fields.put(RecordField.TECHNICIAN, technician);
        fields.put(RecordField.REMARK, remark);
        fields.put(RecordField.SOURCE_ID, sourceId);
        fields.put(RecordField.STATUS, unrepaired ? RepairStatus.UNREPAIRABLE.name() : repairStatus.name());
        return new RecordDraft(0, fields);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
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

    public String categoryCode() {
        return categoryCode;
    }

    public String model() {
        return model;
    }

    public String brand() {
        return brand;
    }

    public String serialNo() {
        return serialNo;
    }

    public LocalDate purchasedOn() {
        return purchasedOn;
    }

    public WarrantyClaim claimedWarranty() {
        return claimedWarranty;
    }

    public String serviceMode() {
        return serviceMode;
    }

    /** In full; whoever shows it masks it. */
    String customerName() {
        return customerName;
    }

    /** In full; whoever shows it masks it. */
    String customerPhone() {
        return customerPhone;
    }

    /** In full; whoever shows it masks it. */
    String customerAddress() {
        return customerAddress;
    }

    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    public LocalDate completedOn() {
        return completedOn;
    }

    public String faultCode() {
        return faultCode;
    }

    public String faultDescription() {
        return faultDescription;
    }

    public String actions() {
        return actions;
    }

    public RepairLevel level() {
        return level;
    }

    public int units() {
        return units;
    }

    public String technician() {
        return technician;
    }

    public String remark() {
        return remark;
    }

    public RepairStatus repairStatus() {
        return repairStatus;
    }

    public boolean isUnrepaired() {
        return unrepaired;
    }

    /** Where it stands on its way to money; {@code null} before hand-over. */
    public SettlementStatus settlementStatus() {
        return settlementStatus;
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public String reviewedBy() {
        return reviewedBy;
    }

    public String abnormalAcceptedBy() {
        return abnormalAcceptedBy;
    }

    public boolean isInSample() {
        return inSample;
    }

    public String question() {
        return question;
    }

    public String questionedBy() {
        return questionedBy;
    }

    public LocalDateTime answeredAt() {
        return answeredAt;
    }

    public String fakeFirstBy() {
        return fakeFirstBy;
    }

    public String repeatWaivedBy() {
        return repeatWaivedBy;
    }

    public String repeatWaiverReason() {
        return repeatWaiverReason;
    }

    public String lateApprovedBy() {
        return lateApprovedBy;
    }

    public LocalDate serviceSheetOn() {
        return serviceSheetOn;
    }

    public LocalDate callbackOn() {
        return callbackOn;
    }

    public String settledMonth() {
        return settledMonth;
    }

    public String settledKind() {
        return settledKind;
    }

    public Long importId() {
        return importId;
    }

    public String createdBy() {
        return createdBy;
    }

    public LocalDateTime createdAt() {
        return createdAt;
    }

    public LocalDateTime updatedAt() {
        return updatedAt;
    }

    public List<PartLine> parts() {
        return parts.stream().map(PartUse::line).toList();
    }

    public int version() {
        return version;
    }
}
