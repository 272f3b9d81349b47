package weijie.settlement.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.shared.RepeatWindow;
import weijie.shared.Terms;

/**
 * 三个月内发生重复维修,对重复维修不再结算维修费用. The same serial, any fault, any outlet: the window opens on the hand-over of the
 * last repair that is paid or will be, and its last day is included; an order accepted by then is not paid again. Settled lines
 * are never reopened, so a late order whose own window would cover an order already paid is itself the repeat.
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
        ChainLink opener = null;
        for (int i = 0; i < links.size(); i++) {
            ChainLink link = links.get(i);
            if (link.part() == ChainLink.Part.ASIDE) {
                continue;
            }
            if (link.part() == ChainLink.Part.PAID) {
                opener = link;
                continue;
            }
            if (opener != null && covers(opener, link, terms)) {
                repeats.put(link.orderId(), of(opener, link, false, terms));
            } else {
                for (ChainLink later : links.subList(i + 1, links.size())) {
                    if (later.part() == ChainLink.Part.PAID && covers(link, later, terms)) {
                        repeats.put(link.orderId(), of(later, link, true, terms));
                        break;
                    }
                }
            }
            if (link.waived() || !repeats.containsKey(link.orderId())) {
                opener = link;
            }
        }
        return repeats;
    }

    private static boolean covers(ChainLink paid, ChainLink next, Terms terms) {
        return RepeatWindow.covers(paid.completedOn(), next.acceptedOn(), terms);
    }

    private static RepeatOf of(ChainLink paid, ChainLink repeat, boolean later, Terms terms) {
        String window = RepeatWindow.length((later ? repeat : paid).completedOn(), terms);
        return new RepeatOf(
                paid.orderId(),
                paid.orderNo(),
                paid.centreId(),
                paid.outletId(),
                paid.completedOn(),
                paid.level(),
                later,
                repeat.waived(),
                window + (paid.part() == ChainLink.Part.PAID ? " PAID" : " OPEN"));
    }
}
