package weijie.settlement.rule;

import weijie.shared.HeldDecision;
import weijie.shared.Term;

/** From the day the policy sets, an order is paid once the customer confirmed it on a callback; until then it is held. */
@Clause(value = "G09", version = 2)
final class HeldForCallback implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        if (order.heldDecision() == HeldDecision.RELEASED) {
            return Verdict.NONE;
        }
        if (order.callbackOn() != null || !basis.terms().isOn(Term.CALLBACK_FROM, order.completedOn())) {
            return Verdict.NONE;
        }
        workings.figure = Integer.toString(order.heldCarries());
        return order.heldCarries() >= basis.terms().number(Term.HELD_CARRIES_MAX, order.completedOn())
                ? Verdict.CALLBACK_UNDECIDED
                : Verdict.CALLBACK_MISSING;
    }
}
