package weijie.parts;

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
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** A box of bad parts of one group on its way from a centre to headquarters. What is in it is fixed once it is packed (G22, G23). */
@Entity
@Table(name = "return_parcel")
public class ReturnParcel {

    static final String KIND = "RETURN_PARCEL";

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "parcel_no")
    private String parcelNo;

    @Column(name = "centre_id")
    private long centreId;

    @Enumerated(EnumType.STRING)
    @Column(name = "part_group")
    private PartGroup group;

    @Enumerated(EnumType.STRING)
    private ParcelState state = ParcelState.DRAFT;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "packed_by")
    private String packedBy;

    @Column(name = "packed_at")
    private LocalDateTime packedAt;

    private String carrier;

    @Column(name = "tracking_no")
    private String trackingNo;

    @Column(name = "shipped_on")
    private LocalDate shippedOn;

    @Column(name = "shipped_at")
    private LocalDateTime shippedAt;

    @Column(name = "shipped_by")
    private String shippedBy;

    @Column(name = "slot_month")
    private String slotMonth;

    @Column(name = "slot_no")
    private Integer slotNo;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private LocalDateTime receivedAt;

    @Column(name = "counted_by")
    private String countedBy;

    @Column(name = "counted_at")
    private LocalDateTime countedAt;

    @Column(name = "inspected_by")
    private String inspectedBy;

    @Column(name = "inspected_at")
    private LocalDateTime inspectedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private LocalDateTime closedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    private String reason;

    @Version
    private int version;

    protected ReturnParcel() {}

    ReturnParcel(String parcelNo, long centreId, PartGroup group, String person, LocalDateTime now) {
        this.parcelNo = parcelNo;
        this.centreId = centreId;
        this.group = group;
        this.createdBy = person;
        this.createdAt = now;
    }

    private void become(ParcelState next) {
        Refusal.unless(state.mayBecome(next), Refusal.Kind.CONFLICT, "RP-304", parcelNo, state);
        state = next;
    }

    /** What is in it may still be changed. */
    void demandOpen() {
        Refusal.unless(state == ParcelState.DRAFT, Refusal.Kind.CONFLICT, "RP-304", parcelNo, state);
    }

    void pack(String person, LocalDateTime now) {
        become(ParcelState.PACKED);
        packedBy = person;
        packedAt = now;
    }

    /** Leaves the centre on a business day, on a slot of that day's month. */
    void ship(Shipment shipment, int slot, String person, LocalDateTime now) {
        become(ParcelState.SHIPPED);
        carrier = shipment.carrier();
        trackingNo = shipment.trackingNo();
        shippedOn = shipment.on();
        shippedBy = person;
        shippedAt = now;
        slotMonth = shipment.month().toString();
        slotNo = slot;
    }

    /** How and when it leaves. */
    record Shipment(String carrier, String trackingNo, LocalDate on) {

        /** The month whose slot it uses, whatever month its pieces are of (G22). */
        YearMonth month() {
            return YearMonth.from(on);
        }
    }

    /** Called back before headquarters has it; its slot is free again. */
    void cancel(String why, String person, LocalDateTime now) {
        become(ParcelState.CANCELLED);
        slotMonth = null;
        slotNo = null;
        end(why, person, now);
    }

    /** It will never come; its slot stays used, and its fees stay released. */
    void lose(String why, String person, LocalDateTime now) {
        become(ParcelState.LOST);
        end(why, person, now);
    }

    private void end(String why, String person, LocalDateTime now) {
        reason = why;
        endedBy = person;
        endedAt = now;
    }

    void receive(String person, LocalDateTime now) {
        become(ParcelState.RECEIVED);
        receivedBy = person;
        receivedAt = now;
    }

    void count(String person, LocalDateTime now) {
        Refusal.unless(countedAt == null, Refusal.Kind.CONFLICT, "RP-314", parcelNo);
        become(ParcelState.COUNTED);
        countedBy = person;
        countedAt = now;
    }

    /** The last of its pieces was inspected. */
    void inspected(String person, LocalDateTime now) {
        if (state == ParcelState.COUNTED) {
            become(ParcelState.INSPECTED);
        }
        inspectedBy = person;
        inspectedAt = now;
    }

    /** Its pieces may be inspected and ended. */
    void demandCounted() {
        Refusal.unless(
                state == ParcelState.COUNTED || state == ParcelState.INSPECTED,
                Refusal.Kind.CONFLICT,
                "RP-304",
                parcelNo,
                state);
    }

    void close(String person, LocalDateTime now) {
        become(ParcelState.CLOSED);
        closedBy = person;
        closedAt = now;
    }

    /** One of its write-offs was reversed. */
    void reopen() {
        if (state == ParcelState.CLOSED) {
            become(ParcelState.INSPECTED);
            closedBy = null;
            closedAt = null;
        }
    }

    Map<String, String> facts() {
        return Change.facts("state", state, "shippedOn", shippedOn);
    }

    long id() {
        return id;
    }

    String parcelNo() {
        return parcelNo;
    }

    long centreId() {
        return centreId;
    }

    PartGroup group() {
        return group;
    }

    ParcelState state() {
        return state;
    }

    int version() {
        return version;
    }
}
