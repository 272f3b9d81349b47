package weijie.settlement.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.ChainLink;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.RepeatRepair;
import weijie.settlement.rule.Rulebook;
import weijie.shared.RepairLevel;
import weijie.shared.Term;

/**
 * The repeat chains of a month, network-wide: the database finds the few serials seen twice within reach over a covering index, the
 * pure rule decides each chain.
 */
final class RepeatChains {

    private static final int SERIALS_A_QUERY = 500;

    private final Connection connection;
    private final FactStream facts;
    private final Basis basis;
    private final Rulebook.Settler settler;

    RepeatChains(Connection connection, FactStream facts, Basis basis) {
        this.connection = connection;
        this.facts = facts;
        this.basis = basis;
        this.settler = Rulebook.of(basis.month()).settler(basis);
    }

    /** What each repeat among the month's orders, and those carried into it, repeats. */
    Map<Long, RepeatOf> decide() throws SQLException {
        List<String> serials = candidates();
        Map<Long, RepeatOf> repeats = new HashMap<>();
        for (int from = 0; from < serials.size(); from += SERIALS_A_QUERY) {
            chains(serials.subList(from, Math.min(serials.size(), from + SERIALS_A_QUERY)))
                    .values()
                    .forEach(chain -> repeats.putAll(RepeatRepair.decide(chain, basis.terms())));
        }
        return repeats;
    }

    private List<String> candidates() throws SQLException {
        // One month more than the window, so that the ends of months need no thought here; the rule has the last word.
        int reach =
                basis.terms().number(Term.REPEAT_WINDOW_MONTHS, basis.month().atEndOfMonth()) + 1;
        String seenTwice = " AND EXISTS (SELECT 1 FROM repair_order b WHERE b.serial_no = o.serial_no AND b.id <> o.id"
                + " AND b.completed_on >= DATE_SUB(o.accepted_on, INTERVAL " + reach + " MONTH)"
                + " AND b.accepted_on <= DATE_ADD(o.completed_on, INTERVAL " + reach + " MONTH))";
        List<String> serials = new ArrayList<>();
        YearMonth month = basis.month();
        read(
                "SELECT DISTINCT o.serial_no FROM repair_order o WHERE o.completed_month = ?" + seenTwice,
                serials,
                month.toString());
        read(
                "SELECT DISTINCT o.serial_no FROM repair_order o WHERE " + FactStream.CARRIED + seenTwice,
                serials,
                month.toString(),
                month.toString());
        return serials.stream().distinct().toList();
    }

    private void read(String sql, List<String> serials, Object... args) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                query.setObject(i + 1, args[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    serials.add(row.getString(1));
                }
            }
        }
    }

    private Map<String, List<ChainLink>> chains(List<String> serials) throws SQLException {
        Map<String, List<ChainLink>> chains = new HashMap<>();
        String places = "?,".repeat(serials.size());
        try (PreparedStatement query = connection.prepareStatement("SELECT " + facts.columns()
                + ", o.serial_no, o.centre_id, o.settled_kind, o.repeat_waived_by FROM repair_order o"
                + " WHERE o.completed_on IS NOT NULL AND o.serial_no IN (" + places.substring(0, places.length() - 1)
                + ")")) {
            for (int i = 0; i < serials.size(); i++) {
                query.setString(i + 1, serials.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    chains.computeIfAbsent(row.getString(19), serial -> new ArrayList<>())
                            .add(link(row));
                }
            }
        }
        return chains;
    }

    private ChainLink link(ResultSet row) throws SQLException {
        OrderFacts order = facts.facts(row, null);
        String settledKind = row.getString(21);
        return new ChainLink(
                order.orderId(),
                order.orderNo(),
                row.getLong(20),
                order.outletId(),
                order.acceptedOn(),
                order.completedOn(),
                RepairLevel.valueOf(row.getString(9)),
                settler.partInChain(order, settledKind != null, "PAYABLE".equals(settledKind)),
                row.getString(22) != null);
    }
}
