package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import weijie.network.Scope;
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

/** Where what lies on a shelf is counted by one person and the differences are booked by another (G24). */
@ApplicationScoped
public class StockTakeDesk {

    private static final int LINES_MOST = 2_000;
    private static final int PIECES_MOST = 1_000_000;

    @Inject
    StockTakes takes;

    @Inject
    StockBook book;

    @Inject
    StockNames names;

    @Inject
    PaperNumbers numbers;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    @Duty
    public Listing<TakeRow> list(TakeCriteria criteria, Slice slice) {
        return takes.list(criteria, Scope.of(caller), slice);
    }

    @Transactional
    @Duty
    public TakeRow find(String no) {
        return takes.find(no, Scope.of(caller)).orElseThrow(() -> Refusal.notFound("PT-730", no));
    }

    /** The caller's own shelf, the first that a form offers; {@code null} for headquarters, which has every shelf. */
    @Transactional
    @Duty
    public Location own() {
        Scope scope = Scope.of(caller);
        if (scope.isAll()) {
            return null;
        }
        StockPlace place = scope.isCentre() ? StockPlace.centre(scope.centreId()) : StockPlace.outlet(scope.outletId());
        return new Location(place.kind(), names.of(place), "");
    }

    /**
     * Enters a count; what the book says of the counted parts at this moment is kept beside it. Parts that are not named are not touched.
     *
     * @return its number, or that of the count which the same person sent under the same name before
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public String count(TakeEntry typed) {
        String token = Typed.optional("token", typed.token(), 60);
        return takes.sentAs(caller.userName(), token).orElseGet(() -> store(typed, token));
    }

    private String store(TakeEntry typed, String token) {
        StockPlace place = names.place(kind(typed.locationKind()), typed.locationCode());
        LocalDate today = LocalDate.now(clock);
        Long centreId = names.centreOf(place, today);
        // A shelf of somebody else is one that there is not.
        Refusal.unlessField(mayCount(place, centreId), "locationCode", "PT-720", typed.locationCode());
        Refusal.unlessField(
                !typed.lines().isEmpty() && typed.lines().size() <= LINES_MOST, "lines", "PT-733", LINES_MOST);
        StockTake take = new StockTake(numbers.next("PD"), place, centreId, today, caller.userName(), UtcNow.of(clock));
        if (token != null && !takes.isFirst(caller.userName(), token, take.takeNo())) {
            return takes.sentMeanwhile(caller.userName(), token);
        }
        Set<Long> seen = new HashSet<>();
        for (TakeEntry.Line line : typed.lines()) {
            long partId = names.part(line.partCode()).id();
            Refusal.unlessField(seen.add(partId), "partCode", "PT-734", line.partCode());
            take.count(
                    partId,
                    book.quantity(new StockSpot(place, partId, StockState.GOOD)),
                    Quantity.read("counted", line.counted(), 0, PIECES_MOST));
        }
        takes.add(take);
        changes.fire(Change.added(
                StockTake.KIND,
                take.takeNo(),
                Change.facts("location", names.of(place), "parts", typed.lines().size())));
        return take.takeNo();
    }

    /**
     * Books the differences as they were found; what moved since stays moved.
     *
     * @throws Refusal {@code PT-732} for the person who counted, {@code PT-702} when what moved since leaves too little, {@code PT-736} when
     *     another count of the same parts was booked meanwhile
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void approve(String no, Integer version) {
        StockTake take = seen(no, version);
        Map<String, String> before = take.facts();
        take.approve(caller.userName(), UtcNow.of(clock));
        book.move(take.moves());
        takes.bookedSince(take).ifPresent(other -> {
            throw Refusal.conflict("PT-736", no, other);
        });
        changes.fire(Change.act(StockTake.KIND, no, "APPROVE", before, take.facts()));
    }

    /** The count is wrong; nothing is booked. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void refuse(String no, Integer version, String reason) {
        StockTake take = seen(no, version);
        Map<String, String> before = take.facts();
        take.refuse(caller.userName(), Typed.required("reason", reason, 300), UtcNow.of(clock));
        changes.fire(Change.act(StockTake.KIND, no, "REFUSE", before, take.facts()));
    }

    private StockTake seen(String no, Integer version) {
        StockTake take = takes.lock(no).orElseThrow(() -> Refusal.notFound("PT-730", no));
        if (version != null) {
            Typed.sameVersion(version, take.version());
        }
        return take;
    }

    /** An outlet counts its own shelf, a centre its own and its outlets', the parts desk every shelf. */
    private boolean mayCount(StockPlace place, Long centreId) {
        Scope scope = Scope.of(caller);
        if (scope.isAll()) {
            return true;
        }
        return scope.isOutlet()
                ? place.equals(StockPlace.outlet(scope.outletId()))
                : scope.centreId().equals(centreId);
    }

    private static PlaceKind kind(String typed) {
        try {
            return PlaceKind.valueOf(Typed.required("locationKind", typed, 20).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalidField("locationKind", "PT-723", typed);
        }
    }
}
