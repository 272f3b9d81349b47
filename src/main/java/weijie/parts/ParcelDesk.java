package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;
import weijie.shared.UtcNow;
import weijie.shared.jpa.PaperNumbers;

/** Where a centre packs bad parts and sends them, one group a parcel, as often a month as the policy lets it (G22, G23). */
@ApplicationScoped
public class ParcelDesk {

    private static final int PIECES_MOST = 500;
    private static final String LAY_IN = "LAY_IN";
    private static final String TAKE_OUT = "TAKE_OUT";

    /** What is done once for each piece or for many: it would tell how many there are. */
    private static final Set<String> PACKING = Set.of(LAY_IN, TAKE_OUT);

    @Inject
    ReturnParcels parcels;

    @Inject
    BadParts parts;

    @Inject
    ReturnSlots slots;

    @Inject
    PartClaims claims;

    @Inject
    ParcelProposals proposals;

    @Inject
    PartEvents events;

    @Inject
    StockBook book;

    @Inject
    StockNames names;

    @Inject
    PaperNumbers numbers;

    @Inject
    TermValues terms;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    @Duty
    public Listing<ParcelRow> list(ParcelCriteria criteria, Slice slice) {
        return parcels.list(criteria, Scope.of(caller), slice);
    }

    @Transactional
    @Duty
    public ParcelRow find(String no) {
        return parcels.find(no, Scope.of(caller)).orElseThrow(() -> Refusal.notFound("RP-302", no));
    }

    /**
     * Begins a parcel of one group.
     *
     * @param centre the caller's own, or {@code null}
     * @return its number
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK})
    public String begin(String centre, PartGroup group) {
        ReturnParcel parcel = new ReturnParcel(
                numbers.next("FJ"),
                centreOf(centre).id(),
                Typed.required("group", group),
                caller.userName(),
                UtcNow.of(clock));
        parcels.add(parcel);
        changes.fire(Change.added(ReturnParcel.KIND, parcel.parcelNo(), Change.facts("group", group)));
        return parcel.parcelNo();
    }

    /**
     * Lays pieces into a parcel; all of them or none.
     *
     * @throws Refusal {@code RP-301} for a piece of the other group, {@code RP-309} for one that lies in a parcel already
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK})
    public void add(String no, Integer version, List<String> labels) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        parcel.demandOpen();
        List<BadPart> inside = parts.lockOf(parcel);
        List<BadPart> added = parts.lock(demanded(labels), Scope.of(caller));
        Refusal.unless(inside.size() + added.size() <= PIECES_MOST, Refusal.Kind.INVALID, "RP-311", PIECES_MOST);
        int line = inside.stream().mapToInt(BadPart::parcelLine).max().orElse(0);
        for (BadPart piece : added) {
            Refusal.unless(
                    piece.group() == parcel.group(), Refusal.Kind.CONFLICT, "RP-301", piece.label(), parcel.group());
            Refusal.unless(piece.parcelId() == null, Refusal.Kind.CONFLICT, "RP-309", piece.label());
            piece.layInto(parcel.id(), ++line);
        }
        // Which ones is not kept in the log, which headquarters reads: it counts blind.
        changes.fire(Change.event(ReturnParcel.KIND, no, LAY_IN));
    }

    /** Takes pieces out of a parcel that is not packed yet. */
    @Transactional
    @Duty({Role.CENTRE_CLERK})
    public void remove(String no, Integer version, List<String> labels) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        parcel.demandOpen();
        for (BadPart piece : parts.lock(demanded(labels), Scope.of(caller))) {
            Refusal.unless(
                    piece.parcelId() != null && piece.parcelId() == parcel.id(),
                    Refusal.Kind.CONFLICT,
                    "RP-316",
                    piece.label(),
                    no);
            piece.takeOut();
        }
        // Which ones is not kept in the log, which headquarters reads: it counts blind.
        changes.fire(Change.event(ReturnParcel.KIND, no, TAKE_OUT));
    }

    private static List<String> demanded(List<String> labels) {
        Refusal.unlessField(labels != null && !labels.isEmpty(), "labels", "RP-310");
        return labels;
    }

    /**
     * Closes the box; from here on what is in it is fixed.
     *
     * @throws Refusal {@code RP-307} for an empty one
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK})
    public void pack(String no, Integer version) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        List<BadPart> pieces = parts.lockOf(parcel);
        act(parcel, "PACK", () -> {
            parcel.pack(caller.userName(), UtcNow.of(clock));
            Refusal.unless(!pieces.isEmpty(), Refusal.Kind.CONFLICT, "RP-307", no);
            PieceMoves moves = PieceMoves.of(parcel, LocalDate.now(clock));
            pieces.forEach(piece -> moves.move(StockEvent.PACKED, piece, piece.parcelLine(), piece::pack));
            book.move(moves.all());
        });
    }

    /**
     * Sends a packed parcel; it takes a slot of its day's month.
     *
     * @param shippedOn the day it left; {@code null} for today
     * @throws Refusal {@code RP-305} when no slot is left, {@code RP-308} for a day that it may not be
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK})
    public void ship(String no, Integer version, String carrier, String trackingNo, LocalDate shippedOn) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        ReturnParcel.Shipment shipment = new ReturnParcel.Shipment(
                Typed.required("carrier", carrier, 60),
                Typed.required("trackingNo", trackingNo, 60),
                ShippingDays.of(shippedOn, LocalDate.now(clock), terms.current()));
        act(parcel, "SHIP", () -> {
            Refusal.unless(parcel.state() == ParcelState.PACKED, Refusal.Kind.CONFLICT, "RP-304", no, parcel.state());
            int slot = slots.take(parcel.centreId(), parcel.group(), shipment.month());
            parcel.ship(shipment, slot, caller.userName(), UtcNow.of(clock));
            PieceMoves moves = PieceMoves.of(parcel, shipment.on());
            parts.lockOf(parcel)
                    .forEach(piece -> moves.move(
                            StockEvent.RETURNED, piece, piece.parcelLine(), () -> piece.ship(shipment.on())));
            book.move(moves.all());
        });
        notices.tellRole(
                Role.HQ_PARTS,
                Telling.of(
                                "parts.notice.shipped",
                                List.of(no, names.of(StockPlace.centre(parcel.centreId()))),
                                link(no))
                        .asking());
    }

    /**
     * Calls a parcel off: the centre until it is sent, headquarters while it is under way. Its pieces lie at the centre again, and its slot is
     * free.
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void cancel(String no, Integer version, String reason) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        boolean sent = parcel.state() == ParcelState.SHIPPED;
        Refusal.unless(sent == Scope.of(caller).isAll(), Refusal.Kind.CONFLICT, "RP-304", no, parcel.state());
        String why = Typed.optional("reason", reason, 300);
        List<BadPart> pieces = parts.lockOf(parcel);
        act(parcel, "CANCEL", () -> {
            boolean packed = parcel.state() != ParcelState.DRAFT;
            parcel.cancel(why, caller.userName(), UtcNow.of(clock));
            PieceMoves moves = PieceMoves.of(parcel, LocalDate.now(clock));
            pieces.forEach(piece -> {
                if (packed) {
                    moves.move(StockEvent.UNPACKED, piece, piece.parcelLine(), piece::takeOut);
                } else {
                    piece.takeOut();
                }
            });
            book.move(moves.all());
        });
        if (sent) {
            notices.tellCentre(
                    parcel.centreId(),
                    Telling.of("parts.notice.cancelled", List.of(no, Objects.toString(why, "")), link(no)));
        }
    }

    /** It will never come: its pieces are no longer awaited, slot and fees stay as they are, and one claim is opened. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void lost(String no, Integer version, String reason) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        String why = Typed.optional("reason", reason, 300);
        List<BadPart> pieces = parts.lockOf(parcel);
        act(parcel, "LOSE", () -> {
            parcel.lose(why, caller.userName(), UtcNow.of(clock));
            PieceMoves moves = PieceMoves.of(parcel, LocalDate.now(clock));
            pieces.forEach(piece -> moves.move(StockEvent.LOST, piece, piece.parcelLine(), piece::lose));
            book.move(moves.all());
            claims.proposeLost(parcel, pieces);
        });
        notices.tellCentre(
                parcel.centreId(), Telling.of("parts.notice.lost", List.of(no, Objects.toString(why, "")), link(no)));
    }

    /** What was done with a parcel, the first first; how often something was laid into it nobody reads who is to count it blind. */
    @Transactional
    @Duty
    public List<PartEventRow> history(String no) {
        ParcelRow parcel = find(no);
        boolean sealed = Scope.of(caller).isAll() && !parcel.state().isOpened();
        return events.of(no).stream()
                .filter(event -> !(sealed && PACKING.contains(event.verb())))
                .toList();
    }

    /** How often a centre may still send parts back in a month; a centre asks for itself. */
    @Transactional
    @Duty({
        Role.HQ_ADMIN,
        Role.HQ_REVIEWER,
        Role.HQ_PARTS,
        Role.HQ_INSPECTOR,
        Role.HQ_ACCOUNTS,
        Role.HQ_DIRECTOR,
        Role.CENTRE_CLERK
    })
    public QuotaRow quota(String centre, YearMonth month) {
        StockPlace place = centreOf(centre);
        YearMonth asked = month == null ? YearMonth.from(LocalDate.now(clock)) : month;
        return new QuotaRow(names.of(place), asked, slots.of(place.id(), asked));
    }

    /** What a centre should send now, and which fees that releases by the next cut-off; of pieces that lie in no parcel yet. */
    @Transactional
    @Duty({
        Role.HQ_ADMIN,
        Role.HQ_REVIEWER,
        Role.HQ_PARTS,
        Role.HQ_INSPECTOR,
        Role.HQ_ACCOUNTS,
        Role.HQ_DIRECTOR,
        Role.CENTRE_CLERK
    })
    public ProposalRow proposal(String centre) {
        StockPlace place = centreOf(centre);
        return proposals.of(names.of(place), place.id());
    }

    /** Grants a centre extra slots in a month. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void grant(String centre, YearMonth month, PartGroup group, String slotsTyped, String reason) {
        StockPlace place = centreOf(Typed.required("centreCode", centre, 20));
        Typed.required("month", month);
        Typed.required("group", group);
        int granted = Quantity.read("slots", slotsTyped, 1, 99);
        String why = Typed.required("reason", reason, 300);
        slots.grant(place.id(), group, month, granted, why, caller.userName());
        changes.fire(Change.act(
                "RETURN_QUOTA",
                names.of(place) + ' ' + month,
                "GRANT",
                Map.of(),
                Change.facts("group", group, "slots", granted, "reason", why)));
        notices.tellCentre(
                place.id(),
                Telling.of(
                        "parts.notice.slots." + group,
                        List.of(Integer.toString(granted), month.toString(), why),
                        "/parts/parcels.xhtml"));
    }

    /** The centre that is asked for: headquarters names one, a centre is one. */
    private StockPlace centreOf(String code) {
        Scope scope = Scope.of(caller);
        if (scope.isAll()) {
            return names.place(PlaceKind.CENTRE, Typed.required("centre", code, 20));
        }
        StockPlace own = StockPlace.centre(scope.centreId());
        Refusal.unlessField(code == null || code.isBlank() || names.of(own).equals(code), "centre", "PT-720", code);
        return own;
    }

    private void act(ReturnParcel parcel, String verb, Runnable change) {
        Map<String, String> before = parcel.facts();
        change.run();
        changes.fire(Change.act(ReturnParcel.KIND, parcel.parcelNo(), verb, before, parcel.facts()));
        notices.acted(link(parcel.parcelNo()));
    }

    static String link(String no) {
        return "/parts/parcel.xhtml?no=" + no;
    }
}
