package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.parts.PartDraws;
import weijie.parts.UsedParts;
import weijie.policy.TermValues;
import weijie.repair.check.Finding;
import weijie.repair.check.PartLine;
import weijie.repair.check.PartNotThere;
import weijie.repair.check.PartSerialElsewhere;
import weijie.repair.check.PartSerialTaken;
import weijie.repair.check.StoredRecord;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * What records put into units, told to the stock when they are handed in, corrected or taken back, whichever door they come through. The
 * loop holds for a record by its day of hand-over; one that is abnormal draws nothing (domain.md section 4).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OrderParts {

    @Inject
    Rows rows;

    @Inject
    PartDraws draws;

    @Inject
    TermValues terms;

    /**
     * Draws what these records used; they pass their checks, and stand in the database as they are.
     *
     * @return what is lacking, by the ids of the records that lack something and have drawn nothing
     */
    Map<Long, List<Finding>> draw(Collection<Long> ids) {
        Map<Long, List<Finding>> lacking = new HashMap<>();
        draws.draw(used(ids)).forEach((id, lacks) -> lacking.put(id, findings(lacks)));
        return lacking;
    }

    /** Settles what a record draws once its checks have said where it stands; what it lacks makes it abnormal. */
    List<Finding> settle(RepairOrder order) {
        if (!isInLoop(terms.current(), order.completedOn())) {
            return List.of();
        }
        List<Long> id = List.of(order.id());
        if (order.settlementStatus() == SettlementStatus.VALIDATED) {
            return draw(id).getOrDefault(order.id(), List.of());
        }
        draws.giveBackOther(used(id));
        return List.of();
    }

    /**
     * A record that headquarters lets pass draws what it used.
     *
     * @throws Refusal {@code RR-263} when the outlet has too little of a part, {@code RR-264} when a piece stands in another unit,
     *     {@code RR-265} when it was sent to another outlet
     */
    void demandDrawn(RepairOrder order) {
        if (order.settlementStatus() == SettlementStatus.VALIDATED && isInLoop(terms.current(), order.completedOn())) {
            draws.draw(used(List.of(order.id()))).values().stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(lack -> {
                        throw refusal(order.orderNo(), lack);
                    });
        }
    }

    /** What a record would lack if it were handed in now; nothing is drawn. */
    List<Finding> lacking(long orderId, StoredRecord record) {
        if (!isInLoop(terms.snapshot(), record.completedOn())) {
            return List.of();
        }
        List<UsedParts.Line> lines = new ArrayList<>();
        for (PartLine line : record.parts()) {
            lines.add(new UsedParts.Line(
                    lines.size() + 1, line.partCode(), line.quantity(), line.oldSerial(), line.newSerial()));
        }
        return findings(draws.lacks(new UsedParts(
                orderId, record.orderNo(), record.centreId(), record.outletId(), record.completedOn(), false, lines)));
    }

    void giveBack(Collection<Long> ids) {
        draws.giveBack(ids);
    }

    private static List<Finding> findings(List<UsedParts.Lack> lacks) {
        return lacks.stream().map(OrderParts::finding).toList();
    }

    private static Finding finding(UsedParts.Lack lack) {
        if (!lack.isOfPiece()) {
            return PartNotThere.of(lack.partCode(), lack.needed(), lack.there());
        }
        return lack.usedBy() == null
                ? PartSerialElsewhere.of(lack.partCode(), lack.serial())
                : PartSerialTaken.of(lack.partCode(), lack.serial(), lack.usedBy());
    }

    private static Refusal refusal(String orderNo, UsedParts.Lack lack) {
        if (!lack.isOfPiece()) {
            return Refusal.conflict("RR-263", orderNo, lack.partCode(), lack.needed(), lack.there());
        }
        return lack.usedBy() == null
                ? Refusal.conflict("RR-265", orderNo, lack.partCode(), lack.serial())
                : Refusal.conflict("RR-264", orderNo, lack.partCode(), lack.serial(), lack.usedBy());
    }

    private static boolean isInLoop(Terms policy, LocalDate completedOn) {
        return completedOn != null && policy.isOn(Term.PARTS_LOOP_FROM, completedOn);
    }

    private record Line(UsedParts order, UsedParts.Line line) {

        static Line of(Row row) {
            return new Line(
                    new UsedParts(
                            row.number("id"),
                            row.text("order_no"),
                            row.number("centre_id"),
                            row.number("outlet_id"),
                            row.day("completed_on"),
                            row.flag("returns"),
                            List.of()),
                    row.text("part_code") == null
                            ? null
                            : new UsedParts.Line(
                                    row.count("line_no"),
                                    row.text("part_code"),
                                    row.count("quantity"),
                                    row.text("old_serial"),
                                    row.text("new_serial")));
        }
    }

    private List<UsedParts> used(Collection<Long> ids) {
        Terms policy = terms.current();
        if (policy.values().getOrDefault(Term.PARTS_LOOP_FROM, List.of()).isEmpty()) {
            return List.of();
        }
        Map<UsedParts, List<UsedParts.Line>> orders = new LinkedHashMap<>();
        rows
                .listOf(
                        ids,
                        "select o.id, o.order_no, o.centre_id, o.outlet_id, o.completed_on, " + Earning.inWarranty()
                                + " as returns, coalesce(u.line_no, 0) as line_no, u.part_code, coalesce(u.quantity, 0) as quantity,"
                                + " u.old_serial, u.new_serial from repair_order o left join part_use u on u.order_id = o.id where o.id in (?*) order by o.id, u.line_no",
                        Line::of)
                .stream()
                .filter(line -> isInLoop(policy, line.order().completedOn()))
                .forEach(line -> {
                    List<UsedParts.Line> lines = orders.computeIfAbsent(line.order(), none -> new ArrayList<>());
                    if (line.line() != null) {
                        lines.add(line.line());
                    }
                });
        return orders.entrySet().stream()
                .map(order -> order.getKey().with(order.getValue()))
                .toList();
    }
}
