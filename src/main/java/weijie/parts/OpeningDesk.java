package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import weijie.catalog.CatalogSnapshot;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Role;
import weijie.shared.Typed;

/**
 * Where the book is begun: what lies on each shelf before the first movement. A shelf is opened once for each part, with the same
 * quantity as often as one likes; what turns out otherwise later is counted ({@link StockTakeDesk}).
 */
@ApplicationScoped
public class OpeningDesk {

    private static final String KIND = "OPENING";
    private static final int MOST = 1_000_000;

    @Inject
    StockBook book;

    @Inject
    StockNames names;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_ADMIN})
    public List<Registration> register(List<OpeningEntry> entries) {
        List<Move> moves = new ArrayList<>();
        List<Registration> done = take(entries, moves);
        book.move(moves);
        if (!moves.isEmpty()) {
            changes.fire(Change.added("OPENING_STOCK", "*", Change.facts("added", moves.size())));
        }
        return done;
    }

    /** What {@link #register} would do; nothing is stored. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_ADMIN})
    public List<Registration> check(List<OpeningEntry> entries) {
        return take(entries, new ArrayList<>());
    }

    private List<Registration> take(List<OpeningEntry> entries, List<Move> moves) {
        List<Move> asked = new ArrayList<>();
        List<Registration> done = new ArrayList<>();
        for (OpeningEntry entry : entries) {
            try {
                asked.add(move(entry));
                done.add(Registration.ADDED);
            } catch (Refusal refusal) {
                asked.add(null);
                done.add(Registration.refused(refusal));
            }
        }
        Map<String, Integer> opened = opened(asked);
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i) != null) {
                done.set(i, become(asked.get(i), opened, moves));
            }
        }
        return done;
    }

    /** What becomes of it beside what is opened already, in the book or earlier in the list. */
    private static Registration become(Move move, Map<String, Integer> opened, List<Move> moves) {
        String no = move.document().no();
        Integer before = opened.putIfAbsent(no, move.quantity());
        if (before == null) {
            moves.add(move);
            return Registration.ADDED;
        }
        return before == move.quantity()
                ? Registration.UNCHANGED
                : Registration.refused(Refusal.conflict("PT-722", no, before, move.quantity()));
    }

    private Map<String, Integer> opened(List<Move> asked) {
        return book.booked(
                KIND,
                asked.stream()
                        .filter(Objects::nonNull)
                        .map(move -> move.document().no())
                        .collect(Collectors.toSet()));
    }

    private Move move(OpeningEntry entry) {
        StockPlace place = names.place(kind(entry.locationKind()), entry.locationCode());
        LocalDate today = LocalDate.now(clock);
        int quantity = Quantity.read("quantity", entry.quantity(), 1, MOST);
        CatalogSnapshot.PartView part = names.part(entry.partCode());
        return new Move(
                new StockDocument(KIND, place.kind() + ":" + names.of(place) + ":" + part.code(), 0),
                1,
                StockEvent.OPENING,
                quantity,
                null,
                new StockSpot(place, part.id(), StockState.GOOD),
                today,
                names.centreOf(place, today),
                place.kind() == PlaceKind.OUTLET ? place.id() : null);
    }

    private static PlaceKind kind(String typed) {
        return switch (Typed.required("locationKind", typed, 20).toUpperCase(Locale.ROOT)) {
            case "HQ", "总部", "公司" -> PlaceKind.HQ;
            case "CENTRE", "服务中心", "省客户服务中心", "中心" -> PlaceKind.CENTRE;
            case "OUTLET", "网点" -> PlaceKind.OUTLET;
            default -> throw Refusal.invalidField("locationKind", "PT-723", typed);
        };
    }
}
