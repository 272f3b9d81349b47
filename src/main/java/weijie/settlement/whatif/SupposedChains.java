package weijie.settlement.whatif;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.ChainLink;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.RepeatRepair;
import weijie.settlement.rule.Rulebook;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain;
import weijie.shared.RepeatWindow;
import weijie.shared.jpa.Rows;

/**
 * Which repairs of past months would repeat others by other numbers of the policy (G05). A tape says what an order repeated, but not what
 * it would; so the few units that came back within reach are looked up by their serials, and each chain is decided twice: as it was, and as
 * supposed, upon what the months before have paid in either case. An order for which the first does not come out as the tape says is left
 * as it was, since serials and faults are those of now.
 */
final class SupposedChains {

    private static final int SERIALS_AT_ONCE = 500;

    private final Rows rows;
    private final Map<Long, RepeatChain.Part> settled = new HashMap<>();
    private final Map<Long, RepeatChain.Part> supposed = new HashMap<>();

    private YearMonth month;
    private Map<Long, OrderFacts> orders = new HashMap<>();
    private Map<Long, RepeatOf> others = new HashMap<>();
    private int kept;

    SupposedChains(Rows rows) {
        this.rows = rows;
    }

    /** One repair of a serial as it is stored. */
    private record Visit(
            String serial,
            long orderId,
            String orderNo,
            long centreId,
            long outletId,
            LocalDate acceptedOn,
            LocalDate completedOn,
            RepairLevel level,
            String faultGroup,
            boolean waived,
            String settledMonth,
            boolean paid) {

        Visit taken(Taken by) {
            return by == null
                    ? this
                    : new Visit(
                            serial,
                            orderId,
                            orderNo,
                            centreId,
                            outletId,
                            acceptedOn,
                            completedOn,
                            level,
                            faultGroup,
                            waived,
                            by.month(),
                            by.pays());
        }
    }

    /** The month whose statement took an order, and whether it pays it. */
    private record Taken(String month, boolean pays) {}

    private record OpenPaper(String month, long runId, long centreId) {}

    /** Hands over what the papers of a month kept, order after order. */
    interface Tape {
        void each(Consumer<OrderFacts> facts);
    }

    /**
     * Decides the chains of a month; the months before it were played already.
     *
     * @param own terms and rates as they were
     * @param other as supposed
     */
    void begin(Basis own, Basis other, Tape tape) {
        month = own.month();
        orders = new HashMap<>();
        others = new HashMap<>();
        Map<String, List<Visit>> chains = new HashMap<>();
        Map<Long, Visit> known = new HashMap<>();
        take(serials(own, other), chains, known);
        Map<Long, OrderFacts> carried = new HashMap<>();
        tape.each(order -> {
            if (known.containsKey(order.orderId())) {
                orders.put(order.orderId(), order);
            } else if (order.completedOn().isBefore(month.atDay(1))) {
                carried.put(order.orderId(), order);
            }
        });
        orders.putAll(carried);
        take(
                rows.listOf(
                        carried.keySet(),
                        "SELECT DISTINCT serial_no FROM repair_order WHERE id IN (?*)",
                        row -> row.text("serial_no")),
                chains,
                known);
        chains.values().forEach(chain -> decide(chain, own, other));
    }

    private List<String> serials(Basis own, Basis other) {
        int reach = Math.max(
                RepeatWindow.reachMonths(month.atEndOfMonth(), own.terms()),
                RepeatWindow.reachMonths(month.atEndOfMonth(), other.terms()));
        return rows.list(
                "SELECT DISTINCT o.serial_no FROM repair_order o WHERE o.completed_month = ? AND EXISTS (SELECT 1 FROM repair_order b"
                        + " WHERE b.serial_no = o.serial_no AND b.id <> o.id AND b.completed_on >= DATE_SUB(o.accepted_on, INTERVAL "
                        + reach + " MONTH) AND b.accepted_on <= DATE_ADD(o.completed_on, INTERVAL " + reach
                        + " MONTH))",
                row -> row.text("serial_no"),
                month);
    }

    private void take(List<String> serials, Map<String, List<Visit>> chains, Map<Long, Visit> known) {
        List<String> missing =
                serials.stream().filter(serial -> !chains.containsKey(serial)).toList();
        for (int from = 0; from < missing.size(); from += SERIALS_AT_ONCE) {
            visits(missing.subList(from, Math.min(missing.size(), from + SERIALS_AT_ONCE)))
                    .forEach(visit -> {
                        chains.computeIfAbsent(visit.serial(), serial -> new ArrayList<>())
                                .add(visit);
                        known.put(visit.orderId(), visit);
                    });
        }
    }

    private List<Visit> visits(List<String> serials) {
        List<Visit> stored = stored(serials);
        Map<Long, Taken> taken = taken(stored.stream()
                .filter(visit -> visit.settledMonth() == null && !settled.containsKey(visit.orderId()))
                .map(Visit::orderId)
                .toList());
        return stored.stream()
                .map(visit -> visit.taken(taken.get(visit.orderId())))
                .toList();
    }

    /**
     * What an earlier statement that is not published yet has taken, and whether it pays it: it opens a window as if it were. Paper after
     * paper, since lines are found by their paper.
     */
    private Map<Long, Taken> taken(List<Long> ids) {
        Map<OpenPaper, List<Long>> papers = new HashMap<>();
        rows.listOf(
                        ids,
                        "SELECT i.order_id, i.month, s.run_id, s.centre_id FROM included_order i JOIN repair_order o ON o.id = i.order_id"
                                + " JOIN statement s ON s.month = i.month AND s.centre_id = o.centre_id AND s.residual_no = 0"
                                + " WHERE NOT i.held AND i.month < ? AND i.order_id IN (?*)",
                        row -> Map.entry(
                                new OpenPaper(row.text("month"), row.number("run_id"), row.number("centre_id")),
                                row.number("order_id")),
                        month)
                .forEach(one -> papers.computeIfAbsent(one.getKey(), paper -> new ArrayList<>())
                        .add(one.getValue()));
        Map<Long, Taken> taken = new HashMap<>();
        papers.forEach((paper, orderIds) -> rows.listOf(
                        orderIds,
                        "SELECT order_id, kind = 'PAYABLE' AS pays FROM statement_line WHERE run_id = ? AND centre_id = ?"
                                + " AND kind IN ('PAYABLE', 'NON_PAYABLE') AND order_id IN (?*)",
                        row -> Map.entry(row.number("order_id"), new Taken(paper.month(), row.flag("pays"))),
                        paper.runId(),
                        paper.centreId())
                .forEach(one -> taken.put(one.getKey(), one.getValue())));
        return taken;
    }

    private List<Visit> stored(List<String> serials) {
        return rows.listOf(
                serials,
                "SELECT o.serial_no, o.id, o.order_no, o.centre_id, o.outlet_id, o.accepted_on, o.completed_on, o.repair_level,"
                        + " g.fault_group, o.repeat_waived_by, o.settled_month, o.settled_kind, o.settlement_status"
                        + " FROM repair_order o LEFT JOIN fault_code g ON g.code = o.fault_code"
                        + " WHERE o.completed_on IS NOT NULL AND o.serial_no IN (?*)",
                row -> new Visit(
                        row.text("serial_no"),
                        row.number("id"),
                        row.text("order_no"),
                        row.number("centre_id"),
                        row.number("outlet_id"),
                        row.day("accepted_on"),
                        row.day("completed_on"),
                        row.choice(RepairLevel.class, "repair_level"),
                        row.text("fault_group"),
                        row.text("repeat_waived_by") != null,
                        row.text("settled_month"),
                        "PAYABLE".equals(row.text("settled_kind"))
                                && !List.of("INVALID", "CONFIRMED_FAKE").contains(row.text("settlement_status"))));
    }

    private void decide(List<Visit> chain, Basis own, Basis other) {
        if (chain.size() < 2 || chain.stream().noneMatch(visit -> orders.containsKey(visit.orderId()))) {
            return;
        }
        Map<Long, RepeatOf> then = decide(chain, own, settled);
        Map<Long, RepeatOf> now = decide(chain, other, supposed);
        for (Visit visit : chain) {
            long id = visit.orderId();
            OrderFacts order = orders.get(id);
            if (order == null || now.containsKey(id) == (order.repeat() != null)) {
                continue;
            }
            if (then.containsKey(id) == (order.repeat() != null)) {
                others.put(id, now.get(id));
            } else {
                kept++;
            }
        }
    }

    private Map<Long, RepeatOf> decide(List<Visit> chain, Basis basis, Map<Long, RepeatChain.Part> before) {
        Rulebook.Settler settler = Rulebook.of(month).settler(basis);
        List<ChainLink> links = new ArrayList<>();
        for (Visit visit : chain) {
            part(visit, settler, before).ifPresent(part -> links.add(link(visit, part)));
        }
        return RepeatRepair.decide(links, basis.terms());
    }

    /**
     * What a repair can do in the chain as it stood in the month; nothing for one that came later.
     *
     * @param before what those of the months before can do that the play has been through
     */
    private Optional<RepeatChain.Part> part(Visit visit, Rulebook.Settler settler, Map<Long, RepeatChain.Part> before) {
        RepeatChain.Part known = before.get(visit.orderId());
        OrderFacts order = orders.get(visit.orderId());
        if (known != null || order != null) {
            return Optional.of(known == null ? settler.partInChain(order, false, false) : known);
        }
        if (visit.settledMonth() == null || visit.settledMonth().compareTo(month.toString()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(visit.paid() ? RepeatChain.Part.PAID : RepeatChain.Part.ASIDE);
    }

    private static ChainLink link(Visit visit, RepeatChain.Part part) {
        return new ChainLink(
                visit.orderId(),
                visit.orderNo(),
                visit.centreId(),
                visit.outletId(),
                visit.acceptedOn(),
                visit.completedOn(),
                visit.level(),
                visit.faultGroup(),
                part,
                visit.waived());
    }

    /** The order with what it would repeat. */
    OrderFacts asSupposed(OrderFacts order) {
        return others.containsKey(order.orderId()) ? order.repeating(others.get(order.orderId())) : order;
    }

    /**
     * Remembers how an order of a chain came out, for the months after this one. What was settled and would only be held is on no later
     * tape: it stays open.
     *
     * @param after as supposed, or {@code null} when that is known already
     */
    void note(OrderFacts order, Line before, Line after) {
        if (!orders.containsKey(order.orderId())) {
            return;
        }
        if (isSettled(before)) {
            settled.put(order.orderId(), part(before));
        }
        if (after != null && (isSettled(before) || isSettled(after))) {
            supposed.put(order.orderId(), part(after));
        }
    }

    /** Whether a line takes its order with it, paid or not. */
    static boolean isSettled(Line line) {
        LineKind kind = line.verdict().kind();
        return kind == LineKind.PAYABLE || kind == LineKind.NON_PAYABLE;
    }

    private static RepeatChain.Part part(Line line) {
        return switch (line.verdict().kind()) {
            case PAYABLE -> RepeatChain.Part.PAID;
            case HELD -> RepeatChain.Part.OPEN;
            default -> RepeatChain.Part.ASIDE;
        };
    }

    /** How many orders were left as they were. */
    int kept() {
        return kept;
    }
}
