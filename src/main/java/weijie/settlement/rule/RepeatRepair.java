package weijie.settlement.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.RepeatWindow;
import weijie.shared.Terms;

/**
 * 三个月内发生重复维修,对重复维修不再结算维修费用. The same serial, any outlet, any fault or where the policy says so one of the same
 * group: the window opens on the hand-over of the last such repair that is paid or will be, and its last day is included; an order
 * accepted by then is not paid again. Settled lines are never reopened, so a late order whose own window would cover an order
 * already paid is itself the repeat.
 */
@Clause("G05")
public final class RepeatRepair implements Rule {

    private static final Comparator<ChainLink> CHAIN_ORDER =
            Comparator.comparing(ChainLink::completedOn).thenComparing(ChainLink::orderNo);

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        RepeatOf repeat = order.repeat();
        if (repeat == null || repeat.waived()) {
            return Verdict.NONE;
        }
        workings.figure = repeat.window();
        return repeat.later() ? Verdict.REPEAT_OF_LATER_PAID : Verdict.REPEAT;
    }

    /**
     * Decides one serial's chain.
     *
     * @param chain every order of the serial, in any order
     * @return what each repeat repeats, by order id; orders that repeat nothing are absent
     */
    public static Map<Long, RepeatOf> decide(List<ChainLink> chain, Terms terms) {
        List<ChainLink> links = chain.stream().sorted(CHAIN_ORDER).toList();
        Map<Long, RepeatOf> repeats = new HashMap<>();
        List<ChainLink> openers = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            ChainLink link = links.get(i);
            if (link.part() == ChainLink.Part.ASIDE) {
                continue;
            }
            if (link.part() == ChainLink.Part.OPEN) {
                repeated(link, openers, links.subList(i + 1, links.size()), terms)
                        .ifPresent(repeat -> repeats.put(link.orderId(), repeat));
            }
            if (link.waived() || !repeats.containsKey(link.orderId())) {
                openers.add(0, link);
            }
        }
        return repeats;
    }

    /**
     * What an open order repeats.
     *
     * @param openers what was paid before it, or will be, the last one first
     * @param after what comes behind it in the chain
     */
    private static Optional<RepeatOf> repeated(
            ChainLink link, List<ChainLink> openers, List<ChainLink> after, Terms terms) {
        Optional<ChainLink> before = openers.stream()
                .filter(opener -> concerns(opener, link, terms))
                .findFirst()
                .filter(opener -> covers(opener, link, terms));
        return before.isPresent()
                ? before.map(opener -> of(opener, link, false, terms))
                : after.stream()
                        .filter(later -> later.part() == ChainLink.Part.PAID
                                && concerns(link, later, terms)
                                && covers(link, later, terms))
                        .findFirst()
                        .map(later -> of(later, link, true, terms));
    }

    private static boolean concerns(ChainLink paid, ChainLink next, Terms terms) {
        return RepeatWindow.concerns(paid.completedOn(), paid.faultGroup(), next.faultGroup(), terms);
    }

    private static boolean covers(ChainLink paid, ChainLink next, Terms terms) {
        return RepeatWindow.covers(paid.completedOn(), next.acceptedOn(), terms);
    }

    private static RepeatOf of(ChainLink paid, ChainLink repeat, boolean later, Terms terms) {
        LocalDate opened = (later ? repeat : paid).completedOn();
        boolean known = paid.faultGroup() != null && repeat.faultGroup() != null;
        String group = RepeatWindow.sameGroupOnly(opened, terms) ? known ? " " + paid.faultGroup() : " ?" : "";
        return new RepeatOf(
                paid.orderId(),
                paid.orderNo(),
                paid.centreId(),
                paid.outletId(),
                paid.completedOn(),
                paid.level(),
                later,
                repeat.waived(),
                RepeatWindow.length(opened, terms) + (paid.part() == ChainLink.Part.PAID ? " PAID" : " OPEN") + group);
    }
}
