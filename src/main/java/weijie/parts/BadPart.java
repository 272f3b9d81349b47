package weijie.parts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/**
 * One piece that was taken out of a unit, with a label of its own, from the outlet's bench to its end at headquarters. An order that is
 * taken back makes its pieces void; nothing of them is ever deleted.
 */
@Entity
@Table(name = "bad_part")
public class BadPart {

    static final String KIND = "BAD_PART";

    @Id
    private long id = TimeOrderedId.next();

    private String label;

    @Column(name = "part_id")
    private long partId;

    @Enumerated(EnumType.STRING)
    @Column(name = "part_group")
    private PartGroup group;

    @Column(name = "outlet_id")
    private long outletId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "order_id")
    private Long orderId;

    @Column(name = "order_no")
    private String orderNo;

    private String reason;

    @Enumerated(EnumType.STRING)
    private BadPartState state = BadPartState.AT_OUTLET;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "handed_on")
    private LocalDate handedOn;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "parcel_id")
    private Long parcelId;

    @Column(name = "parcel_line")
    private Integer parcelLine;

    @Column(name = "shipped_on")
    private LocalDate shippedOn;

    private Boolean counted;

    @Enumerated(EnumType.STRING)
    private PartVerdict verdict;

    private String remark;

    @Column(name = "inspected_by")
    private String inspectedBy;

    @Column(name = "inspected_on")
    private LocalDate inspectedOn;

    @Column(name = "disputed_by")
    private String disputedBy;

    @Column(name = "disputed_on")
    private LocalDate disputedOn;

    private String dispute;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    private String answer;

    @Version
    private int version;

    protected BadPart() {}

    /** A piece that belongs to no order. */
    BadPart(
            String label,
            long partId,
            PartGroup group,
            long outletId,
            long centreId,
            String reason,
            LocalDate today,
            LocalDate dueOn,
            String person) {
        this.label = label;
        this.partId = partId;
        this.group = group;
        this.outletId = outletId;
        this.centreId = centreId;
        this.reason = reason;
        this.madeOn = today;
        this.dueOn = dueOn;
        this.madeBy = person;
    }

    private void demand(BadPartState only) {
        Refusal.unless(state == only, Refusal.Kind.CONFLICT, "RP-306", label, state);
    }

    /** From the outlet to the centre that it belongs to today. */
    void handOver(long toCentreId, LocalDate today) {
        demand(BadPartState.AT_OUTLET);
        centreId = toCentreId;
        handedOn = today;
        state = BadPartState.AT_CENTRE;
    }

    /** Lays it into a parcel that is still open. */
    void layInto(long parcel, int line) {
        demand(BadPartState.AT_CENTRE);
        parcelId = parcel;
        parcelLine = line;
    }

    /** Out of the parcel again, which never left or was called back. */
    void takeOut() {
        state = BadPartState.AT_CENTRE;
        parcelId = null;
        parcelLine = null;
        shippedOn = null;
    }

    void pack() {
        demand(BadPartState.AT_CENTRE);
        state = BadPartState.PACKED;
    }

    void ship(LocalDate day) {
        demand(BadPartState.PACKED);
        state = BadPartState.IN_TRANSIT;
        shippedOn = day;
    }

    void receive() {
        demand(BadPartState.IN_TRANSIT);
        state = BadPartState.RECEIVED;
    }

    void lose() {
        demand(BadPartState.IN_TRANSIT);
        state = BadPartState.LOST;
    }

    /** Headquarters found it in the parcel, or did not. */
    void count(boolean there) {
        demand(BadPartState.RECEIVED);
        counted = there;
        state = there ? BadPartState.COUNTED : BadPartState.MISSING;
    }

    /** Says what it is; a verdict may be changed until the piece has ended. */
    void inspect(PartVerdict found, String words, String person, LocalDate today) {
        Refusal.unless(
                state == BadPartState.COUNTED || state == BadPartState.INSPECTED,
                Refusal.Kind.CONFLICT,
                "RP-306",
                label,
                state);
        state = BadPartState.INSPECTED;
        verdict = found;
        remark = words;
        inspectedBy = person;
        inspectedOn = today;
    }

    /** Ends it as its verdict says. */
    void end() {
        demand(BadPartState.INSPECTED);
        state = verdict.outcome();
    }

    /** Its end was reversed: it waits for another one. */
    void reopen() {
        state = BadPartState.INSPECTED;
    }

    /** Headquarters has said something about it that a centre may see otherwise: a verdict, or that it was not in its parcel. */
    void demandJudged() {
        Refusal.unless(verdict != null || state == BadPartState.MISSING, Refusal.Kind.CONFLICT, "RP-306", label, state);
    }

    /** The centre does not agree with what headquarters found, and says so until a last day. */
    void dispute(String words, String person, LocalDate today, LocalDate last) {
        Refusal.unless(!today.isAfter(last), Refusal.Kind.CONFLICT, "RP-322", label, last);
        Refusal.unless(dispute == null || answer != null, Refusal.Kind.CONFLICT, "RP-329", label);
        dispute = words;
        disputedBy = person;
        disputedOn = today;
        answer = null;
        answeredBy = null;
        answeredOn = null;
    }

    /** Headquarters answers; whoever found what is disputed does not judge their own. */
    void answer(String words, String person, String finder, LocalDate today) {
        Refusal.unless(isDisputed(), Refusal.Kind.CONFLICT, "RP-330", label);
        Refusal.unless(!person.equals(finder), Refusal.Kind.FORBIDDEN, "RP-320", label);
        answer = words;
        answeredBy = person;
        answeredOn = today;
    }

    boolean isDisputed() {
        return dispute != null && answer == null;
    }

    /** Where it lies in the book. */
    StockSpot spot() {
        StockPlace place = switch (state) {
            case AT_OUTLET -> StockPlace.outlet(outletId);
            case AT_CENTRE, PACKED, IN_TRANSIT, LOST -> StockPlace.centre(centreId);
            default -> StockPlace.HQ;
        };
        return new StockSpot(place, partId, state.stock());
    }

    Map<String, String> facts() {
        return Change.facts("state", state, "verdict", verdict);
    }

    long id() {
        return id;
    }

    String label() {
        return label;
    }

    long partId() {
        return partId;
    }

    PartGroup group() {
        return group;
    }

    long outletId() {
        return outletId;
    }

    long centreId() {
        return centreId;
    }

    Long parcelId() {
        return parcelId;
    }

    int parcelLine() {
        return parcelLine;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    BadPartState state() {
        return state;
    }

    PartVerdict verdict() {
        return verdict;
    }

    String inspectedBy() {
        return inspectedBy;
    }

    LocalDate inspectedOn() {
        return inspectedOn;
    }
}
