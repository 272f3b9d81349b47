package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.shared.Invariant;

/**
 * Every balance is what its movements come to: the last closing and the flows since are the balance, and the flows of the months that are
 * open are the movements of these months. Each old part that has a label lies where its label says.
 */
@ApplicationScoped
public class PartsAreAccountedFor implements Invariant {

    private static final String OPEN = "(SELECT COALESCE(MAX(month), '0000-00') FROM stock_month)";

    /** Each labelled piece lies in the book where its label says, and nothing else lies there as an old part. */
    private static final String PIECES = """
            SELECT CASE WHEN b.state = 'AT_OUTLET' THEN 'OUTLET' WHEN b.state IN ('AT_CENTRE', 'PACKED', 'IN_TRANSIT') THEN 'CENTRE' ELSE 'HQ' END AS place_kind,
                CASE WHEN b.state = 'AT_OUTLET' THEN b.outlet_id WHEN b.state IN ('AT_CENTRE', 'PACKED', 'IN_TRANSIT') THEN b.centre_id ELSE 0 END AS place_id,
                b.part_id, CASE b.state WHEN 'AT_OUTLET' THEN 'BAD' WHEN 'AT_CENTRE' THEN 'BAD' WHEN 'IN_TRANSIT' THEN 'RETURNING' ELSE b.state END AS state,
                COUNT(*) AS quantity
            FROM bad_part b WHERE b.state NOT IN ('VOID', 'MISSING', 'LOST') GROUP BY 1, 2, 3, 4
            UNION ALL SELECT place_kind, place_id, part_id, state, -quantity FROM stock_balance
            WHERE state IN ('BAD', 'PACKED', 'RETURNING', 'RECEIVED', 'COUNTED', 'INSPECTED', 'WRITTEN_OFF', 'REJECTED', 'CONFISCATED')""";

    @Inject
    StockDifferences differences;

    @Override
    public String code() {
        return "PARTS_ACCOUNTED";
    }

    @Override
    public Finding check() {
        return Finding.ofAll(List.of(
                differences.of("""
                        SELECT place_kind, place_id, part_id, state, quantity FROM stock_balance
                        UNION ALL SELECT place_kind, place_id, part_id, state, -quantity FROM stock_closing WHERE month = %1$s
                        UNION ALL SELECT place_kind, place_id, part_id, state, went - came FROM stock_flow WHERE month > %1$s""".formatted(OPEN)), differences.of("""
                        SELECT place_kind, place_id, part_id, state, came - went AS quantity FROM stock_flow WHERE month > %1$s
                        UNION ALL SELECT from_kind, from_id, part_id, from_state, quantity FROM stock_movement
                            WHERE from_kind IS NOT NULL AND business_on > COALESCE(LAST_DAY(CONCAT(NULLIF(%1$s, '0000-00'), '-01')), '1000-01-01')
                        UNION ALL SELECT to_kind, to_id, part_id, to_state, -quantity FROM stock_movement
                            WHERE to_kind IS NOT NULL AND business_on > COALESCE(LAST_DAY(CONCAT(NULLIF(%1$s, '0000-00'), '-01')), '1000-01-01')""".formatted(OPEN)), differences.of(PIECES)));
    }
}
