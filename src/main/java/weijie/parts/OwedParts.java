package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import weijie.shared.jpa.Rows;

/** The bad parts that a place still has to send back; a centre answers for those of its outlets too. */
@ApplicationScoped
class OwedParts {

    @Inject
    Rows rows;

    /** Pieces whose return has not ended. */
    int outstanding(StockPlace place) {
        return (int) rows.number(
                "SELECT COUNT(*) FROM bad_part WHERE " + column(place) + " = ? AND state IN"
                        + " ('AT_OUTLET', 'AT_CENTRE', 'PACKED', 'IN_TRANSIT', 'RECEIVED', 'COUNTED', 'INSPECTED')",
                place.id());
    }

    /** Pieces that should have left before this day and have not. */
    int overdue(StockPlace place, LocalDate today) {
        return (int) rows.number(
                "SELECT COUNT(*) FROM bad_part WHERE " + column(place)
                        + " = ? AND due_on < ? AND state IN ('AT_OUTLET', 'AT_CENTRE', 'PACKED')",
                place.id(),
                today);
    }

    private static String column(StockPlace place) {
        return place.kind() == PlaceKind.OUTLET ? "outlet_id" : "centre_id";
    }
}
