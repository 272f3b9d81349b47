package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import weijie.parts.HeldFees;
import weijie.policy.TermValues;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** What orders that no statement has settled would be paid by the rate card of their day, for whoever asks what a parcel releases (G09). */
@ApplicationScoped
public class HeldOrderFees implements HeldFees {

    @Inject
    Rows rows;

    @Inject
    RateCards cards;

    @Inject
    TermValues terms;

    private record Fee(long orderId, LocalDate completedOn, Optional<Money> fee) {}

    /** Of those only on whose day the parts loop ran: before, nobody's fee waits for a part. */
    @Override
    public Map<Long, Money> of(Collection<Long> orderIds) {
        Terms policy = terms.current();
        return of(orderIds, order -> policy.isOn(Term.PARTS_LOOP_FROM, order.completedOn()));
    }

    /** The fees of orders whatever they wait for. */
    Map<Long, Money> whatever(Collection<Long> orderIds) {
        return of(orderIds, order -> true);
    }

    private Map<Long, Money> of(Collection<Long> orderIds, Predicate<Fee> which) {
        return rows
                .listOf(
                        orderIds,
                        "SELECT o.id, o.category_code, u.province_code, o.repair_level, o.units, o.unrepaired, o.completed_on"
                                + " FROM repair_order o JOIN outlet u ON u.id = o.outlet_id WHERE o.settled_month IS NULL"
                                + " AND o.settlement_status IN ('VALIDATED', 'HELD') AND o.repair_level IS NOT NULL"
                                + " AND (o.claimed_warranty IS NULL OR o.claimed_warranty = 'IN') AND o.id IN (?*)",
                        this::fee)
                .stream()
                .filter(order -> order.fee().isPresent() && which.test(order))
                .collect(Collectors.toMap(Fee::orderId, order -> order.fee().orElseThrow()));
    }

    private Fee fee(Row row) {
        PaidWork work =
                PaidWork.of(row.choice(RepairLevel.class, "repair_level"), row.count("units"), row.flag("unrepaired"));
        return new Fee(
                row.number("id"),
                row.day("completed_on"),
                cards.estimate(row.text("category_code"), row.text("province_code"), work, row.day("completed_on")));
    }
}
