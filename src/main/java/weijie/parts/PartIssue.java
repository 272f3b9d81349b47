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
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/**
 * Parts on their way from headquarters to a centre or from a centre to its outlet. Its lines are fixed when it is made; from shipping on pieces
 * are only received, found, lost or sent again, each time under a version of its own, so that many receipts stand beside each other.
 */
@Entity
@Table(name = "part_issue")
public class PartIssue {

    static final String KIND = "PART_ISSUE";

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "issue_no")
    private String issueNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_kind")
    private PlaceKind fromKind;

    @Column(name = "from_id")
    private long fromId;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_kind")
    private PlaceKind toKind;

    @Column(name = "to_id")
    private long toId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "outlet_id")
    private Long outletId;

    @Enumerated(EnumType.STRING)
    private IssueState state = IssueState.DRAFT;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    private String carrier;

    @Column(name = "tracking_no")
    private String trackingNo;

    @Column(name = "shipped_on")
    private LocalDate shippedOn;

    private int turns;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "issue_id", insertable = false, updatable = false)
    @OrderBy("lineNo")
    private List<PartIssueLine> lines = new ArrayList<>();

    protected PartIssue() {}

    /** A draft without lines. */
    PartIssue(String issueNo, StockPlace from, StockPlace to, long centreId, String madeBy, LocalDateTime now) {
        this.issueNo = issueNo;
        this.fromKind = from.kind();
        this.fromId = from.id();
        this.toKind = to.kind();
        this.toId = to.id();
        this.centreId = centreId;
        this.outletId = to.kind() == PlaceKind.OUTLET ? to.id() : null;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    void send(long partId, int pieces, Long requestLineId) {
        lines.add(new PartIssueLine(id, lines.size() + 1, partId, pieces, requestLineId));
    }

    void pick() {
        become(IssueState.PICKED);
    }

    void cancel() {
        become(IssueState.CANCELLED);
    }

    /** What shipping moves: everything leaves the sender's shelf and is on its way to the receiver. */
    List<Move> ship(String with, String number, LocalDate today) {
        become(IssueState.SHIPPED);
        carrier = with;
        trackingNo = number;
        shippedOn = today;
        StockDocument document = nextTurn();
        return lines.stream()
                .map(line -> move(
                        document,
                        line,
                        StockEvent.SHIPPED,
                        line.quantity(),
                        sender(line),
                        receiver(line, StockState.IN_TRANSIT),
                        today))
                .toList();
    }

    /**
     * What a receipt moves; pieces that it does not name stay on their way.
     *
     * @throws Refusal {@code PT-703} when more is named of a line than is on its way, {@code PT-755} when nothing is
     */
    List<Move> receive(List<Receipt> receipts, LocalDate today) {
        demandShipped();
        StockDocument document = nextTurn();
        List<Move> moves = new ArrayList<>();
        for (Receipt receipt : receipts) {
            PartIssueLine line = line(receipt.lineNo());
            Refusal.unlessField(
                    receipt.named() <= line.inTransit(),
                    "received",
                    "PT-703",
                    line.lineNo(),
                    receipt.named(),
                    line.inTransit());
            line.receive(receipt.received(), receipt.damaged(), receipt.missing());
            StockSpot from = receiver(line, StockState.IN_TRANSIT);
            add(moves, document, line, StockEvent.ARRIVED, receipt.received(), from, StockState.GOOD, today);
            add(moves, document, line, StockEvent.ARRIVED_DAMAGED, receipt.damaged(), from, StockState.DAMAGED, today);
            add(moves, document, line, StockEvent.NOT_ARRIVED, receipt.missing(), from, StockState.MISSING, today);
            if (receipt.over() > 0) {
                PartIssueLine over = line.over(lines.size() + 1, receipt.over());
                lines.add(over);
                add(moves, document, over, StockEvent.ARRIVED_MORE, receipt.over(), null, StockState.GOOD, today);
            }
        }
        Refusal.unless(!moves.isEmpty(), Refusal.Kind.INVALID, "PT-755", issueNo);
        endIfNothingIsOpen();
        return moves;
    }

    /** What is on its way, all of it received whole. */
    List<Receipt> asShipped() {
        return lines.stream()
                .filter(line -> line.inTransit() > 0)
                .map(line -> new Receipt(line.lineNo(), line.inTransit(), 0, 0, 0))
                .toList();
    }

    /**
     * What decisions on pieces that did not arrive move. What was reported missing is decided on first, then what is still on its way; the
     * two are two versions, because both may make the same movement of the same line.
     *
     * @throws Refusal {@code PT-757} when more is decided on than is open
     */
    List<Move> resolve(List<Decision> decisions, LocalDate today) {
        demandShipped();
        StockDocument ofMissing = nextTurn();
        StockDocument ofTransit = nextTurn();
        List<Move> moves = new ArrayList<>();
        for (Decision decision : decisions) {
            PartIssueLine line = line(decision.lineNo());
            int pieces = decision.pieces() == null ? line.open() : decision.pieces();
            Refusal.unlessField(
                    pieces > 0 && pieces <= line.open(), "quantity", "PT-757", line.lineNo(), pieces, line.open());
            int missing = Math.min(pieces, line.missing());
            line.settleMissing(decision.outcome(), missing);
            line.settleInTransit(decision.outcome(), pieces - missing);
            settle(moves, ofMissing, line, decision.outcome(), missing, StockState.MISSING, today);
            settle(moves, ofTransit, line, decision.outcome(), pieces - missing, StockState.IN_TRANSIT, today);
        }
        endIfNothingIsOpen();
        return moves;
    }

    private void settle(
            List<Move> moves,
            StockDocument document,
            PartIssueLine line,
            Resolution outcome,
            int pieces,
            StockState was,
            LocalDate today) {
        StockSpot from = receiver(line, was);
        switch (outcome) {
            case FOUND -> add(moves, document, line, StockEvent.FOUND, pieces, from, StockState.GOOD, today);
            case LOST -> add(moves, document, line, StockEvent.LOST, pieces, from, StockState.LOST, today);
            case RESENT -> {
                if (pieces > 0) {
                    moves.add(move(document, line, StockEvent.SENT_BACK, pieces, from, sender(line), today));
                }
                add(moves, document, line, StockEvent.SENT_AGAIN, pieces, sender(line), StockState.IN_TRANSIT, today);
            }
        }
    }

    private void endIfNothingIsOpen() {
        if (lines.stream().allMatch(line -> line.open() == 0)) {
            become(IssueState.RECEIVED);
        }
    }

    private void demandShipped() {
        Refusal.unless(
                state == IssueState.SHIPPED, Refusal.Kind.CONFLICT, "PT-751", issueNo, state, IssueState.RECEIVED);
    }

    private void become(IssueState next) {
        Refusal.unless(state.mayBecome(next), Refusal.Kind.CONFLICT, "PT-751", issueNo, state, next);
        state = next;
    }

    /**
     * The line whose pieces its sender names, once they are picked.
     *
     * @throws Refusal {@code PT-765} before that and when it is not sent, {@code PT-766} for more serials than pieces
     */
    PartIssueLine holding(int no, int serials) {
        Refusal.unless(
                state != IssueState.DRAFT && state != IssueState.CANCELLED,
                Refusal.Kind.CONFLICT,
                "PT-765",
                issueNo,
                state);
        PartIssueLine line = line(no);
        Refusal.unlessField(serials <= line.quantity(), "serials", "PT-766", no, line.quantity(), serials);
        return line;
    }

    private PartIssueLine line(int no) {
        Refusal.unlessField(no >= 1 && no <= lines.size(), "lineNo", "PT-744", issueNo, no);
        return lines.get(no - 1);
    }

    private StockDocument nextTurn() {
        return new StockDocument(KIND, issueNo, turns++);
    }

    private void add(
            List<Move> moves,
            StockDocument document,
            PartIssueLine line,
            StockEvent event,
            int pieces,
            StockSpot from,
            StockState to,
            LocalDate today) {
        if (pieces > 0) {
            moves.add(move(document, line, event, pieces, from, receiver(line, to), today));
        }
    }

    private Move move(
            StockDocument document,
            PartIssueLine line,
            StockEvent event,
            int pieces,
            StockSpot from,
            StockSpot to,
            LocalDate today) {
        return new Move(document, line.lineNo(), event, pieces, from, to, today, centreId, outletId);
    }

    private StockSpot sender(PartIssueLine line) {
        return new StockSpot(from(), line.partId(), StockState.GOOD);
    }

    private StockSpot receiver(PartIssueLine line, StockState as) {
        return new StockSpot(to(), line.partId(), as);
    }

    boolean isSeenBy(Scope scope) {
        return scope.covers(centreId, outletId == null ? -1 : outletId);
    }

    boolean isSentBy(Scope scope) {
        return from().equals(
                        scope.isAll() ? StockPlace.HQ : scope.isCentre() ? StockPlace.centre(scope.centreId()) : null);
    }

    boolean isReceivedBy(Scope scope) {
        return !scope.isAll()
                && to().equals(
                                scope.isCentre()
                                        ? StockPlace.centre(scope.centreId())
                                        : StockPlace.outlet(scope.outletId()));
    }

    /** How many pieces it sends for each line of a request, by the line's id. */
    Map<Long, Integer> asked() {
        return lines.stream()
                .filter(line -> line.requestLineId() != null)
                .collect(Collectors.groupingBy(
                        PartIssueLine::requestLineId, TreeMap::new, Collectors.summingInt(PartIssueLine::quantity)));
    }

    long id() {
        return id;
    }

    public String issueNo() {
        return issueNo;
    }

    StockPlace from() {
        return new StockPlace(fromKind, fromId);
    }

    StockPlace to() {
        return new StockPlace(toKind, toId);
    }

    long centreId() {
        return centreId;
    }

    public IssueState state() {
        return state;
    }

    List<PartIssueLine> lines() {
        return List.copyOf(lines);
    }

    public int version() {
        return version;
    }

    Map<String, String> facts() {
        return Change.facts("state", state, "carrier", carrier, "trackingNo", trackingNo);
    }
}
