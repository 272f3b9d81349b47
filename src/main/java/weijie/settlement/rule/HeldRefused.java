package weijie.settlement.rule;

import weijie.shared.HeldDecision;

/**
 * A held order that headquarters refused is never paid, whatever arrives later. It is asked before the repeat, since an order that will
 * not be paid blocks no other.
 */
@Clause("G09")
final class HeldRefused implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        return order.heldDecision() == HeldDecision.REFUSED ? Verdict.HELD_REFUSED : Verdict.NONE;
    }
}
