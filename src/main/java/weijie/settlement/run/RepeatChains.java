package weijie.settlement.run;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.ChainLink;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.RepeatRepair;
import weijie.settlement.rule.Rulebook;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatWindow;
import weijie.shared.jpa.Rows;

/**
 * The repeat chains of a month, network-wide: the database finds the few serials seen twice within reach over a covering index, the
 * pure rule decides each chain.
 */
final class RepeatChains {

    /** A chain is of one serial, so that parts of the serials can be decided side by side. */
    static final List<Integer> PARTS = List.of(0, 1);

    private static final int SERIALS_A_QUERY = 500;

    private final Rows rows;
    private final FactStream facts;
    private final Basis basis;
    private final Rulebook.Settler settler;

    RepeatChains(Connection connection, FactStream facts, Basis basis) {
        this.rows = Rows.over(connection);
        this.facts = facts;
        this.basis = basis;
        this.settler = Rulebook.of(basis.month()).settler(basis);
    }

    /** What each repeat among the month's orders, and those carried into it, repeats, in one of the {@link #PARTS} of the serials. */
    Map<Long, RepeatOf> decidePart(int part) {
        return decide(" AND MOD(CRC32(o.serial_no), " + PARTS.size() + ") = " + part);
    }

    /** The same for the orders of one centre; what they repeat may be another's. */
    Map<Long, RepeatOf> decideOf(long centreId) {
        return decide(" AND o.centre_id = " + centreId);
    }

    private Map<Long, RepeatOf> decide(String whose) {
        List<String> serials = candidates(whose);
        Map<Long, RepeatOf> repeats = new HashMap<>();
        for (int from = 0; from < serials.size(); from += SERIALS_A_QUERY) {
            chains(serials.subList(from, Math.min(serials.size(), from + SERIALS_A_QUERY)))
                    .values()
                    .forEach(chain -> repeats.putAll(RepeatRepair.decide(chain, basis.terms())));
        }
        return repeats;
    }

    private List<String> candidates(String whose) {
        // One month more than the window, so that the ends of months need no thought here; the rule has the last word.
        int reach = RepeatWindow.reachMonths(basis.month().atEndOfMonth(), basis.terms());
        String seenTwice = whose
                + " AND EXISTS (SELECT 1 FROM repair_order b WHERE b.serial_no = o.serial_no AND b.id <> o.id"
                + " AND b.completed_on >= DATE_SUB(o.accepted_on, INTERVAL " + reach + " MONTH)"
                + " AND b.accepted_on <= DATE_ADD(o.completed_on, INTERVAL " + reach + " MONTH))";
        String serials = "SELECT DISTINCT o.serial_no FROM repair_order o WHERE ";
        return Stream.concat(
                        serials(serials + "o.completed_month = ?" + seenTwice, basis.month()),
                        serials(serials + CarriedOrders.condition(basis) + seenTwice, basis.month(), basis.month()))
                .distinct()
                .toList();
    }

    private Stream<String> serials(String sql, Object... months) {
        return rows.list(sql, row -> row.text("serial_no"), months).stream();
    }

    private Map<String, List<ChainLink>> chains(List<String> serials) {
        List<Visit> visits = visits(serials);
        Map<Long, Boolean> takenEarlier = takenEarlier(visits);
        Map<String, List<ChainLink>> chains = new HashMap<>();
        for (Visit visit : visits) {
            chains.computeIfAbsent(visit.serial(), serial -> new ArrayList<>()).add(link(visit, takenEarlier));
        }
        return chains;
    }

    /** One order of a serial as it is stored. */
    private record Visit(
            String serial,
            OrderFacts order,
            long centreId,
            RepairLevel level,
            String faultGroup,
            String settledKind,
            boolean waived,
            String includedMonth) {}

    private List<Visit> visits(List<String> serials) {
        return rows.listOf(
                serials,
                "SELECT " + facts.columns() + ", o.serial_no, o.centre_id, o.settled_kind, o.repeat_waived_by,"
                        + " (SELECT i.month FROM included_order i WHERE i.order_id = o.id AND NOT i.held"
                        + " AND o.settlement_status = 'VALIDATED') AS included_month, g.fault_group"
                        + " FROM repair_order o LEFT JOIN fault_code g ON g.code = o.fault_code"
                        + " WHERE o.completed_on IS NOT NULL AND o.serial_no IN (?*)",
                row -> new Visit(
                        row.text("serial_no"),
                        facts.facts(row, null),
                        row.number("centre_id"),
                        row.choice(RepairLevel.class, "repair_level"),
                        row.text("fault_group"),
                        row.text("settled_kind"),
                        row.text("repeat_waived_by") != null,
                        row.text("included_month")));
    }

    /** A statement: its month and its centre. */
    private record Paper(String month, long centreId) {}

    /**
     * Which orders an earlier month's statement has taken, though it is not published yet, and whether it pays them. What it pays opens a
     * window like what is published: else a late order would be paid beside the one it repeats.
     */
    private Map<Long, Boolean> takenEarlier(List<Visit> visits) {
        Map<Paper, List<Long>> papers = new HashMap<>();
        for (Visit visit : visits) {
            if (visit.includedMonth() != null
                    && visit.includedMonth().compareTo(basis.month().toString()) < 0) {
                papers.computeIfAbsent(new Paper(visit.includedMonth(), visit.centreId()), paper -> new ArrayList<>())
                        .add(visit.order().orderId());
            }
        }
        Map<Long, Boolean> paid = new HashMap<>();
        for (Map.Entry<Paper, List<Long>> paper : papers.entrySet()) {
            taken(paper.getKey(), paper.getValue(), paid);
        }
        return paid;
    }

    private void taken(Paper paper, List<Long> orders, Map<Long, Boolean> paid) {
        rows.listOf(
                        orders,
                        "SELECT l.order_id, l.kind = 'PAYABLE' AS pays FROM statement s JOIN statement_line l ON l.run_id = s.run_id"
                                + " AND l.centre_id = s.centre_id WHERE s.month = ? AND s.centre_id = ? AND s.residual_no = 0"
                                + " AND l.kind IN ('PAYABLE', 'NON_PAYABLE') AND l.order_id IN (?*)",
                        row -> Map.entry(row.number("order_id"), row.flag("pays")),
                        paper.month(),
                        paper.centreId())
                .forEach(order -> paid.put(order.getKey(), order.getValue()));
    }

    private ChainLink link(Visit visit, Map<Long, Boolean> takenEarlier) {
        OrderFacts order = visit.order();
        boolean settled = visit.settledKind() != null || takenEarlier.containsKey(order.orderId());
        boolean paid = "PAYABLE".equals(visit.settledKind()) || takenEarlier.getOrDefault(order.orderId(), false);
        return new ChainLink(
                order.orderId(),
                order.orderNo(),
                visit.centreId(),
                order.outletId(),
                order.acceptedOn(),
                order.completedOn(),
                visit.level(),
                visit.faultGroup(),
                settler.partInChain(order, settled, paid),
                visit.waived());
    }
}
