package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import weijie.network.Scope;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Penalties like one at hand: the same clause, and the same unit, outlet or centre, in the twelve months before it and since. */
@ApplicationScoped
public class SimilarPenalties {

    private static final int MOST = 50;

    private static final String LIKE_IT = """
            SELECT q.penalty_no, q.kind, q.state, q.decision, q.base, q.multiplier, q.amount, q.month, COALESCE(q.label, q.order_no, '') AS about,
            c.name AS centre_name, u.name AS outlet_name,
            CASE WHEN r.serial_no = o.serial_no THEN 'SERIAL' WHEN q.outlet_id = p.outlet_id THEN 'OUTLET' ELSE 'CENTRE' END AS closeness
            FROM penalty p JOIN penalty q ON q.clause = p.clause AND q.id <> p.id AND q.proposed_at >= p.proposed_at - INTERVAL 12 MONTH
            JOIN service_centre c ON c.id = q.centre_id LEFT JOIN outlet u ON u.id = q.outlet_id
            LEFT JOIN repair_order o ON o.id = p.order_id LEFT JOIN repair_order r ON r.id = q.order_id
            WHERE p.penalty_no = ? AND (q.centre_id = p.centre_id OR q.outlet_id = p.outlet_id OR r.serial_no = o.serial_no)""";

    @Inject
    Rows rows;

    /** The closest first, and of those the latest. */
    List<SimilarPenalty> to(String number, Scope scope) {
        List<Object> args = new ArrayList<>();
        args.add(number);
        return rows.list(
                LIKE_IT + Penalties.within("q", scope, args)
                        + " ORDER BY FIELD(closeness, 'SERIAL', 'OUTLET', 'CENTRE'), q.penalty_no DESC LIMIT " + MOST,
                SimilarPenalties::row,
                args.toArray());
    }

    private static SimilarPenalty row(Row row) {
        return new SimilarPenalty(
                row.text("penalty_no"),
                row.choice(SimilarPenalty.Closeness.class, "closeness"),
                row.choice(PenaltyKind.class, "kind"),
                row.choice(PenaltyState.class, "state"),
                row.choice(PenaltyDecision.class, "decision"),
                row.money("base"),
                row.count("multiplier"),
                row.money("amount"),
                row.text("month"),
                row.text("about"),
                row.text("centre_name"),
                row.text("outlet_name"));
    }
}
