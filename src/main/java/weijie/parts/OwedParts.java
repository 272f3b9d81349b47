package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import weijie.shared.jpa.Rows;

/** The bad parts that a place still has to send back; a centre answers for those of its outlets too. */
@ApplicationScoped
class OwedParts {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    @Inject
    Rows rows;

    /** Pieces of which headquarters has not said how they end. */
    int outstanding(StockPlace place) {
        return pieces(BadPartState.outstanding(), place, FOREVER);
    }

    /** Pieces that should have left before this day and have not. */
    int overdue(StockPlace place, LocalDate today) {
        return pieces(
                Arrays.stream(BadPartState.values())
                        .filter(BadPartState::isToSend)
                        .toList(),
                place,
                today);
    }

    private int pieces(List<BadPartState> states, StockPlace place, LocalDate dueBefore) {
        return rows
                .listOf(
                        states,
                        "SELECT COUNT(*) AS pieces FROM bad_part WHERE " + column(place)
                                + " = ? AND due_on < ? AND state IN (?*)",
                        row -> row.count("pieces"),
                        place.id(),
                        dueBefore)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static String column(StockPlace place) {
        return place.kind() == PlaceKind.OUTLET ? "outlet_id" : "centre_id";
    }
}
