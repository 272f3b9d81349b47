package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.shared.Refusal;
import weijie.shared.jpa.Rows;

/**
 * On which business days a movement may still lie: not in a closed stock month, not before the last count of a place, which it would
 * undo, and not in the future.
 */
@ApplicationScoped
class StockDays {

    @Inject
    Rows rows;

    @Inject
    StockNames names;

    @Inject
    Clock clock;

    private record LastTake(StockPlace place, LocalDate countedOn) {}

    /** Until this transaction ends no month is closed. */
    void hold() {
        rows.number("SELECT COUNT(*) FROM stock_gate WHERE id = 1 LOCK IN SHARE MODE");
    }

    /** Refuses movements on closed days; until this transaction ends no month is closed. */
    void demandOpen(Collection<Move> moves) {
        hold();
        Optional<YearMonth> closed = lastClosed();
        Set<StockPlace> places =
                moves.stream().flatMap(StockDays::spots).map(StockSpot::place).collect(Collectors.toSet());
        Map<StockPlace, LocalDate> counted = lastTakes(places);
        LocalDate today = LocalDate.now(clock);
        for (Move move : moves) {
            Refusal.unless(!move.on().isAfter(today), Refusal.Kind.INVALID, "PT-713", move.on(), today);
            closed.ifPresent(month -> Refusal.unless(
                    move.on().isAfter(month.atEndOfMonth()), Refusal.Kind.CONFLICT, "PT-711", move.on(), month));
            spots(move)
                    .map(StockSpot::place)
                    .filter(place -> counted.containsKey(place) && move.on().isBefore(counted.get(place)))
                    .findFirst()
                    .ifPresent(place -> {
                        throw Refusal.conflict("PT-712", move.on(), names.of(place), counted.get(place));
                    });
        }
    }

    private static Stream<StockSpot> spots(Move move) {
        return Stream.of(move.from(), move.to()).filter(Objects::nonNull);
    }

    /** The last month that is closed. */
    Optional<YearMonth> lastClosed() {
        return rows.first("SELECT month FROM stock_month ORDER BY month DESC LIMIT 1", row -> row.text("month"))
                .map(YearMonth::parse);
    }

    private Map<StockPlace, LocalDate> lastTakes(Set<StockPlace> places) {
        Map<StockPlace, LocalDate> takes = new HashMap<>();
        rows.listOf(
                        places.stream().map(StockPlace::id).collect(Collectors.toSet()),
                        "SELECT place_kind, place_id, MAX(counted_on) AS counted_on FROM stock_take"
                                + " WHERE state = 'APPROVED' AND place_id IN (?*) GROUP BY place_kind, place_id",
                        row -> new LastTake(
                                new StockPlace(row.choice(PlaceKind.class, "place_kind"), row.number("place_id")),
                                row.day("counted_on")))
                .forEach(take -> takes.put(take.place(), take.countedOn()));
        return takes;
    }
}
