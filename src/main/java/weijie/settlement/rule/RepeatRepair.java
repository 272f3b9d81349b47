package weijie.settlement.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.shared.RepeatChain;
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
        Map<Long, RepeatOf> repeats = new HashMap<>();
        RepeatChain.of(chain, terms)
                .repeats()
                .forEach((link, repeat) -> repeats.put(link.orderId(), of(repeat.paid(), link, repeat.later(), terms)));
        return repeats;
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
                RepeatWindow.length(opened, terms)
                        + (paid.part() == RepeatChain.Part.PAID ? " PAID" : " OPEN")
                        + group);
    }
}
