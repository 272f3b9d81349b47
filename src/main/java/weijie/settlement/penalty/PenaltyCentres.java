package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Map;
import weijie.shared.jpa.Rows;

/**
 * A penalty for a repair falls on the centre that the repair settles with (G12). Where that is put right because an outlet's transfer was
 * recorded late, the penalty follows its order, unless a paper that stays has it already: then the debt stays where it arose. What was
 * inspected is no repair; it falls on the centre that sent it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PenaltyCentres {

    private static final String ASTRAY = """
            SELECT p.id, o.centre_id, f.code AS from_code, c.code AS to_code FROM penalty p JOIN repair_order o ON o.id = p.order_id
            JOIN service_centre f ON f.id = p.centre_id JOIN service_centre c ON c.id = o.centre_id
            WHERE p.bad_part_id IS NULL AND p.state NOT IN ('POSTED', 'WITHDRAWN', 'CANCELLED') AND o.centre_id <> p.centre_id
                AND NOT EXISTS (SELECT 1 FROM penalty_part d WHERE d.penalty_id = p.id AND d.statement_no IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.centre_id = p.centre_id AND s.residual_no = 0
                    AND (s.month = p.on_month OR EXISTS (SELECT 1 FROM penalty_part t WHERE t.penalty_id = p.id AND t.on_month = s.month))
                    AND NOT (s.month = ? AND s.state IN %s))
            ORDER BY p.id""";

    @Inject
    Penalties penalties;

    @Inject
    PenaltyEvents events;

    @Inject
    Rows rows;

    /**
     * Puts penalties to the centres of their orders before a month is computed.
     *
     * @param computed the month whose calculated statements are made anew with this run, {@code null} when it is only tried
     * @param recalculable the states of a statement that may still be calculated, as SQL wants a list
     */
    public void follow(YearMonth computed, String recalculable) {
        rows.list(
                        ASTRAY.formatted(recalculable),
                        row -> new Astray(
                                row.number("id"), row.number("centre_id"), row.text("from_code"), row.text("to_code")),
                        computed == null ? "" : computed.toString())
                .forEach(this::move);
    }

    private record Astray(long penaltyId, long to, String fromCode, String toCode) {}

    private void move(Astray astray) {
        Penalty penalty = penalties.locked(astray.penaltyId()).orElseThrow();
        long from = penalty.centreId();
        Map<String, String> before = penalty.facts();
        penalty.follow(astray.to());
        rows.change("UPDATE penalty SET on_month = NULL WHERE id = ?", penalty.id());
        rows.change("UPDATE penalty_part SET on_month = NULL WHERE penalty_id = ?", penalty.id());
        events.note(penalty, "FOLLOW_ORDER", astray.fromCode() + " → " + astray.toCode(), before);
        if (!penalty.state().isBeforeNotice()) {
            events.moved(penalty, from);
        }
    }
}
