package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.policy.TermValues;
import weijie.shared.LatePeriods;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;

/**
 * Works out what a centre should send. A parcel has no largest size that matters, so all that lies there goes, group by group, as long as
 * the group has a slot; what that releases is the fee of each order none of whose pieces is left behind.
 */
@ApplicationScoped
class ParcelProposals {

    @Inject
    Rows rows;

    @Inject
    ReturnSlots slots;

    @Inject
    HeldFees fees;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /**
     * A piece that an order still waits for.
     *
     * @param ready whether it lies at the centre in no parcel
     */
    private record Waiting(String label, PartGroup group, Long orderId, boolean ready) {}

    ProposalRow of(String centreCode, long centreId) {
        LocalDate today = LocalDate.now(clock);
        Map<PartGroup, QuotaRow.Group> quota = new EnumMap<>(PartGroup.class);
        slots.of(centreId, YearMonth.from(today)).forEach(group -> quota.put(group.group(), group));
        List<Waiting> waiting = waiting(centreId);
        Set<PartGroup> sent = EnumSet.noneOf(PartGroup.class);
        waiting.stream()
                .filter(piece -> piece.ready() && quota.get(piece.group()).left() > 0)
                .forEach(piece -> sent.add(piece.group()));
        Map<Long, List<Waiting>> byOrder = waiting.stream()
                .filter(piece -> piece.orderId() != null)
                .collect(Collectors.groupingBy(Waiting::orderId));
        Map<Long, Money> held = byOrder.isEmpty() ? Map.of() : fees.of(byOrder.keySet());
        List<ProposalRow.Group> groups = new ArrayList<>();
        for (PartGroup group : PartGroup.values()) {
            List<String> ready = waiting.stream()
                    .filter(piece -> piece.ready() && piece.group() == group)
                    .map(Waiting::label)
                    .toList();
            boolean goes = sent.contains(group);
            groups.add(new ProposalRow.Group(
                    group,
                    quota.get(group).left(),
                    goes ? ready : List.of(),
                    goes ? released(byOrder, held, EnumSet.of(group)) : Money.ZERO,
                    goes ? 0 : ready.size()));
        }
        return new ProposalRow(centreCode, cutOff(today), released(byOrder, held, sent), groups);
    }

    /** The fees of the orders that wait for nothing but pieces of these groups that can be sent. */
    private static Money released(Map<Long, List<Waiting>> byOrder, Map<Long, Money> held, Collection<PartGroup> sent) {
        return byOrder.entrySet().stream()
                .filter(order ->
                        order.getValue().stream().allMatch(piece -> piece.ready() && sent.contains(piece.group())))
                .map(order -> held.getOrDefault(order.getKey(), Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    private LocalDate cutOff(LocalDate today) {
        return LatePeriods.windowCloses(LatePeriods.firstOpen(today, terms.snapshot()), terms.snapshot());
    }

    /** What is still to be sent of the orders that have something at the centre, wherever it lies. */
    private List<Waiting> waiting(long centreId) {
        return rows.list(
                """
                SELECT b.label, b.part_group, b.order_id, b.state = 'AT_CENTRE' AND b.parcel_id IS NULL AND b.centre_id = ? AS ready FROM bad_part b
                WHERE b.state IN ('AT_OUTLET', 'AT_CENTRE', 'PACKED') AND (b.centre_id = ? AND b.state = 'AT_CENTRE' AND b.parcel_id IS NULL
                    OR b.order_id IN (SELECT c.order_id FROM bad_part c WHERE c.centre_id = ? AND c.state = 'AT_CENTRE' AND c.parcel_id IS NULL))
                ORDER BY b.due_on, b.label""",
                row -> new Waiting(
                        row.text("label"),
                        row.choice(PartGroup.class, "part_group"),
                        row.numberOrNull("order_id"),
                        row.flag("ready")),
                centreId,
                centreId,
                centreId);
    }
}
