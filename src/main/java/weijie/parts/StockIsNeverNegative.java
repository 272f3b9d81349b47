package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** No place has less than nothing of a part; the database holds it too. */
@ApplicationScoped
public class StockIsNeverNegative implements Invariant {

    @Inject
    StockDifferences differences;

    @Override
    public String code() {
        return "STOCK_NOT_NEGATIVE";
    }

    @Override
    public Finding check() {
        return differences.of(
                "SELECT place_kind, place_id, part_id, state, LEAST(quantity, 0) AS quantity FROM stock_balance");
    }
}
