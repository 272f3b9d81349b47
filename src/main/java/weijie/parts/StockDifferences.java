package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;
import weijie.shared.jpa.Rows;

/** Finds the spots whose quantities do not cancel out. */
@ApplicationScoped
class StockDifferences {

    private static final String SPOT = "d.place_kind, d.place_id, d.part_id, d.state";

    @Inject
    Rows rows;

    /**
     * What was found.
     *
     * @param quantities a question whose columns are a spot's and a {@code quantity}; those of a spot must come to nothing
     */
    Invariant.Finding of(String quantities) {
        return rows.first(
                        "SELECT COUNT(*) AS counted, COALESCE(SUM(k.quantity <> 0), 0) AS wrong, COALESCE(MIN(CASE WHEN k.quantity <> 0"
                                + " THEN CONCAT(k.place_kind, ' ', k.place_id, ' ', p.code, ' ', k.state) END), '') AS detail"
                                + " FROM (SELECT " + SPOT + ", SUM(d.quantity) AS quantity FROM (" + quantities
                                + ") d GROUP BY " + SPOT + ") k JOIN part p ON p.id = k.part_id",
                        row -> new Invariant.Finding(row.number("counted"), row.number("wrong"), row.text("detail")))
                .orElseThrow();
    }
}
