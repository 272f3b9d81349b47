package weijie.parts;

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
import java.util.List;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** A count of what lies on one shelf. It moves nothing until another person approves it (G24). */
@Entity
@Table(name = "stock_take")
public class StockTake {

    /** What movements of a count refer to. */
    static final String KIND = "STOCK_TAKE";

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "take_no")
    private String takeNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "place_kind")
    private PlaceKind placeKind;

    @Column(name = "place_id")
    private long placeId;

    @Column(name = "centre_id")
    private Long centreId;

    @Column(name = "outlet_id")
    private Long outletId;

    @Enumerated(EnumType.STRING)
    private TakeState state = TakeState.COUNTED;

    @Column(name = "counted_on")
    private LocalDate countedOn;

    @Column(name = "counted_by")
    private String countedBy;

    @Column(name = "counted_at")
    private LocalDateTime countedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    private String remark;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "take_id", insertable = false, updatable = false)
    @OrderBy("lineNo")
    private List<StockTakeLine> lines = new ArrayList<>();

    protected StockTake() {}

    StockTake(String takeNo, StockPlace place, Long centreId, LocalDate today, String countedBy, LocalDateTime now) {
        this.takeNo = takeNo;
        this.placeKind = place.kind();
        this.placeId = place.id();
        this.centreId = centreId;
        this.outletId = place.kind() == PlaceKind.OUTLET ? place.id() : null;
        this.countedOn = today;
        this.countedBy = countedBy;
        this.countedAt = now;
    }

    /** One part with what the book said and what was found. */
    void count(long partId, int booked, int counted) {
        lines.add(new StockTakeLine(id, lines.size() + 1, partId, booked, counted));
    }

    void approve(String person, LocalDateTime now) {
        decide(TakeState.APPROVED, person, now);
    }

    void refuse(String person, String reason, LocalDateTime now) {
        decide(TakeState.REFUSED, person, now);
        remark = reason;
    }

    private void decide(TakeState next, String person, LocalDateTime now) {
        Refusal.unless(state == TakeState.COUNTED, Refusal.Kind.CONFLICT, "PT-731", takeNo, state);
        Refusal.unless(!countedBy.equals(person), Refusal.Kind.FORBIDDEN, "PT-732", takeNo);
        state = next;
        decidedBy = person;
        decidedAt = now;
    }

    /** What the count changes: one movement for each part that differed when it was counted. */
    List<Move> moves() {
        StockDocument document = new StockDocument(KIND, takeNo, 0);
        return lines.stream()
                .filter(line -> line.difference() != 0)
                .map(line -> {
                    StockSpot spot = new StockSpot(place(), line.partId(), StockState.GOOD);
                    boolean more = line.difference() > 0;
                    return new Move(
                            document,
                            line.lineNo(),
                            more ? StockEvent.COUNTED_MORE : StockEvent.COUNTED_LESS,
                            Math.abs(line.difference()),
                            more ? null : spot,
                            more ? spot : null,
                            countedOn,
                            centreId,
                            outletId);
                })
                .toList();
    }

    public String takeNo() {
        return takeNo;
    }

    StockPlace place() {
        return new StockPlace(placeKind, placeId);
    }

    public int version() {
        return version;
    }

    Map<String, String> facts() {
        return Change.facts("state", state, "decidedBy", decidedBy, "remark", remark);
    }
}
