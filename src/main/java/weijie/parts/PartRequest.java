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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import weijie.network.Scope;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/**
 * What an outlet or a centre asks for. An outlet's request is approved by its centre and then by headquarters, each for at most what the one
 * before allowed; it moves nothing itself: issues do, and name its lines.
 */
@Entity
@Table(name = "part_request")
public class PartRequest {

    static final String KIND = "PART_REQUEST";

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "request_no")
    private String requestNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "place_kind")
    private PlaceKind placeKind;

    @Column(name = "place_id")
    private long placeId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "outlet_id")
    private Long outletId;

    @Column(name = "by_centre")
    private boolean byCentre;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.DRAFT;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    private String reason;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "request_id", insertable = false, updatable = false)
    @OrderBy("lineNo")
    private List<PartRequestLine> lines = new ArrayList<>();

    protected PartRequest() {}

    /**
     * A draft without lines.
     *
     * @param byCentre whether the centre makes it, which then hands it in, be it for its outlet
     */
    PartRequest(String requestNo, StockPlace place, long centreId, boolean byCentre, String madeBy, LocalDateTime now) {
        this.requestNo = requestNo;
        this.placeKind = place.kind();
        this.placeId = place.id();
        this.centreId = centreId;
        this.outletId = place.kind() == PlaceKind.OUTLET ? place.id() : null;
        this.byCentre = byCentre;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    void ask(long partId, int pieces, String orderNo) {
        lines.add(new PartRequestLine(id, lines.size() + 1, partId, pieces, orderNo));
    }

    void submit() {
        become(RequestState.SUBMITTED);
    }

    /** The centre grants so many pieces of each line, all of a line that is not named. */
    void centreApprove(Map<Integer, Integer> shares) {
        become(RequestState.CENTRE_APPROVED);
        grant(shares, PartRequestLine::centreApprove);
    }

    /** Headquarters grants so many pieces of each line, all that the centre granted of a line that is not named. */
    void approve(Map<Integer, Integer> shares) {
        Refusal.unless(
                state != RequestState.SUBMITTED || placeKind == PlaceKind.CENTRE,
                Refusal.Kind.CONFLICT,
                "PT-742",
                requestNo);
        become(RequestState.APPROVED);
        grant(shares, PartRequestLine::approve);
    }

    private void grant(Map<Integer, Integer> shares, ObjIntConsumer<PartRequestLine> share) {
        shares.keySet().stream()
                .filter(no -> no < 1 || no > lines.size())
                .findFirst()
                .ifPresent(no -> {
                    throw Refusal.invalidField("lineNo", "PT-744", requestNo, no);
                });
        lines.forEach(line -> share.accept(line, shares.getOrDefault(line.lineNo(), line.granted())));
        Refusal.unless(lines.stream().anyMatch(line -> line.granted() > 0), Refusal.Kind.INVALID, "PT-747", requestNo);
    }

    void refuse(String why) {
        become(RequestState.REFUSED);
        reason = why;
    }

    void cancel() {
        become(RequestState.CANCELLED);
    }

    /** What is still open will not come. */
    void closeShort(String why) {
        become(RequestState.CLOSED);
        reason = why;
    }

    private void become(RequestState next) {
        Refusal.unless(state.mayBecome(next), Refusal.Kind.CONFLICT, "PT-741", requestNo, state, next);
        state = next;
    }

    /**
     * An issue for it is of headquarters to its centre once it is approved, or of its centre to its outlet once the centre has approved.
     *
     * @throws Refusal {@code PT-761} otherwise
     */
    void demandServedBy(PartIssue issue) {
        boolean serves = issue.from().equals(StockPlace.HQ)
                ? state == RequestState.APPROVED && issue.to().equals(StockPlace.centre(centreId))
                : state.isServed() && issue.to().equals(place());
        Refusal.unless(serves, Refusal.Kind.CONFLICT, "PT-761", requestNo, state);
    }

    /** Closes it when everything granted has come; says whether it did. */
    boolean closeIfFulfilled(Map<Long, LineProgress> progress) {
        boolean all = state.isServed()
                && lines.stream().allMatch(line -> {
                    LineProgress sofar = progress.getOrDefault(line.id(), LineProgress.NONE);
                    int came = placeKind == PlaceKind.CENTRE ? sofar.received() : sofar.delivered();
                    return came >= line.granted();
                });
        if (all) {
            become(RequestState.CLOSED);
        }
        return all;
    }

    boolean isSeenBy(Scope scope) {
        return scope.covers(centreId, outletId == null ? -1 : outletId);
    }

    /** Whether somebody of this scope made it: the outlet, or the centre. */
    boolean isOf(Scope scope) {
        return byCentre ? scope.isCentre() : scope.isOutlet();
    }

    public String requestNo() {
        return requestNo;
    }

    StockPlace place() {
        return new StockPlace(placeKind, placeId);
    }

    long centreId() {
        return centreId;
    }

    public RequestState state() {
        return state;
    }

    List<PartRequestLine> lines() {
        return List.copyOf(lines);
    }

    PartRequestLine line(long lineId) {
        return lines.stream().filter(line -> line.id() == lineId).findFirst().orElseThrow();
    }

    public int version() {
        return version;
    }

    Map<String, String> facts() {
        return Change.facts("state", state, "reason", reason);
    }
}
