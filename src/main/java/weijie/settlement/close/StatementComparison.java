package weijie.settlement.close;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/**
 * Tells the causes for which a later statement comes to another sum than an earlier one. Pure: lines in, differences out, and these add up
 * to the change of the net amount to the fen.
 */
final class StatementComparison {

    private static final int ORDERS_NAMED = 20;

    private final Map<DifferenceCause, Part> parts = new EnumMap<>(DifferenceCause.class);

    private StatementComparison() {}

    private static final class Part {
        int count;
        Money amount = Money.ZERO;
        final List<String> orderNos = new ArrayList<>();
    }

    /** What a statement's lines come to; what is set off was deducted already, as debt. */
    static Money net(List<ComparedLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() != LineKind.SET_OFF)
                .map(ComparedLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Two versions of a month, order by order. */
    static List<Difference> ofVersions(List<ComparedLine> earlier, List<ComparedLine> later) {
        StatementComparison comparison = new StatementComparison();
        Map<String, ComparedLine> before = byOrder(earlier);
        Map<String, ComparedLine> after = byOrder(later);
        Set<String> orders = new TreeSet<>(before.keySet());
        orders.addAll(after.keySet());
        orders.forEach(order -> comparison.order(before.get(order), after.get(order)));
        comparison.beside(earlier, later);
        return comparison.told();
    }

    /** Two months, which have hardly an order in common. */
    static List<Difference> ofMonths(List<ComparedLine> earlier, List<ComparedLine> later) {
        StatementComparison comparison = new StatementComparison();
        for (RepairLevel level : RepairLevel.values()) {
            Predicate<ComparedLine> paid = line -> line.isPaid() && !line.carried() && line.level() == level;
            comparison.paid(only(earlier, paid), only(later, paid));
        }
        comparison.more(DifferenceCause.CARRIED_ORDERS, earlier, later, line -> line.isPaid() && line.carried());
        comparison.more(DifferenceCause.REPEATS, earlier, later, ComparedLine::isRepeat);
        comparison.more(DifferenceCause.HELD_ORDERS, earlier, later, line -> line.kind() == LineKind.HELD);
        comparison.more(
                DifferenceCause.EXCLUDED_ORDERS,
                earlier,
                later,
                line -> line.kind() == LineKind.EXCLUDED || line.kind() == LineKind.NON_PAYABLE && !line.isRepeat());
        comparison.beside(earlier, later);
        return comparison.told();
    }

    private static Map<String, ComparedLine> byOrder(List<ComparedLine> lines) {
        Map<String, ComparedLine> byOrder = new LinkedHashMap<>();
        only(lines, line -> line.kind().decides())
                .forEach(line -> byOrder.merge(line.orderNo(), line, ComparedLine::plus));
        return byOrder;
    }

    private static List<ComparedLine> only(List<ComparedLine> lines, Predicate<ComparedLine> which) {
        return lines.stream().filter(which).toList();
    }

    private void order(ComparedLine before, ComparedLine after) {
        Money change = amount(after).minus(amount(before));
        if (!change.isZero()) {
            add(cause(before, after), 1, change, (after == null ? before : after).orderNo());
        }
    }

    private static Money amount(ComparedLine line) {
        return line == null ? Money.ZERO : line.amount();
    }

    private static DifferenceCause cause(ComparedLine before, ComparedLine after) {
        if (before == null) {
            return DifferenceCause.NEW_ORDERS;
        }
        if (after == null) {
            return DifferenceCause.GONE_ORDERS;
        }
        if (before.isPaid() && after.isPaid()) {
            boolean sameWork = before.level() == after.level() && before.units() == after.units();
            return sameWork ? DifferenceCause.RATE_CHANGED : DifferenceCause.LEVEL_CHANGED;
        }
        return after.isPaid() ? gained(before) : lost(after);
    }

    private static DifferenceCause gained(ComparedLine before) {
        if (before.kind() == LineKind.HELD) {
            return DifferenceCause.RELEASED;
        }
        return before.isRepeat() ? DifferenceCause.NO_LONGER_REPEAT : DifferenceCause.BROUGHT_IN;
    }

    private static DifferenceCause lost(ComparedLine after) {
        if (after.kind() == LineKind.HELD) {
            return DifferenceCause.NEWLY_HELD;
        }
        return after.isRepeat() ? DifferenceCause.BECAME_REPEAT : DifferenceCause.LEFT_OUT;
    }

    /** Orders of one level: where each month has one price for it, more of them and a dearer one are told apart. */
    private void paid(List<ComparedLine> before, List<ComparedLine> after) {
        Money change = net(after).minus(net(before));
        Money rate = price(before) == null || price(after) == null
                ? Money.ZERO
                : price(after).minus(price(before)).times(units(after));
        if (!rate.isZero()) {
            add(DifferenceCause.RATE_CHANGED, after.size(), rate, null);
        }
        add(DifferenceCause.PAID_ORDERS, after.size() - before.size(), change.minus(rate), null);
    }

    /** The one price that all of them have and that explains their amounts, {@code null} when there is none. */
    private static Money price(List<ComparedLine> lines) {
        Set<Money> prices =
                new TreeSet<>(lines.stream().map(ComparedLine::unitPrice).toList());
        boolean whole = lines.stream()
                .allMatch(line -> line.amount().equals(line.unitPrice().times(line.units())));
        return prices.size() == 1 && whole ? prices.iterator().next() : null;
    }

    private static int units(List<ComparedLine> lines) {
        return lines.stream().mapToInt(ComparedLine::units).sum();
    }

    private void more(
            DifferenceCause cause,
            List<ComparedLine> earlier,
            List<ComparedLine> later,
            Predicate<ComparedLine> which) {
        List<ComparedLine> before = only(earlier, which);
        List<ComparedLine> after = only(later, which);
        add(cause, after.size() - before.size(), net(after).minus(net(before)), null);
    }

    /** What corrects, deducts and carries, beside the orders. */
    private void beside(List<ComparedLine> earlier, List<ComparedLine> later) {
        more(
                DifferenceCause.ADJUSTMENTS,
                earlier,
                later,
                line -> line.kind() == LineKind.ADJUSTMENT || line.kind() == LineKind.REVERSAL);
        more(DifferenceCause.PENALTIES, earlier, later, line -> line.kind() == LineKind.PENALTY);
        more(DifferenceCause.DEBT, earlier, later, line -> line.kind() == LineKind.CARRY);
    }

    private void add(DifferenceCause cause, int count, Money amount, String orderNo) {
        Part part = parts.computeIfAbsent(cause, one -> new Part());
        part.count += count;
        part.amount = part.amount.plus(amount);
        if (orderNo != null && part.orderNos.size() < ORDERS_NAMED) {
            part.orderNos.add(orderNo);
        }
    }

    private List<Difference> told() {
        return parts.entrySet().stream()
                .map(part -> new Difference(
                        part.getKey(),
                        part.getValue().count,
                        part.getValue().amount,
                        List.copyOf(part.getValue().orderNos)))
                .filter(part -> part.count() != 0 || !part.amount().isZero())
                .toList();
    }
}
