package weijie.settlement.rule;

import weijie.shared.HeldDecision;
import weijie.shared.Term;

/**
 * An order that used a returnable part is paid once the bad part left in a parcel shipped by the statement's cut-off. Until then
 * it is held, at most so many carries; then headquarters decides. A month in which the centre had used all its parcels while the part
 * lay there counts as no carry. It applies from the day the parts loop runs.
 */
@Clause(value = "G09", version = 3)
final class HeldForBadPart implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        if (order.heldDecision() == HeldDecision.RELEASED) {
            return Verdict.NONE;
        }
        if (!order.returnablePart() || !basis.terms().isOn(Term.PARTS_LOOP_FROM, order.completedOn())) {
            return Verdict.NONE;
        }
        if (order.badPartShippedOn() != null && !order.badPartShippedOn().isAfter(basis.cutOff())) {
            return Verdict.NONE;
        }
        workings.figure = Integer.toString(order.heldCarries());
        if (order.noSlotLeft()) {
            return Verdict.BAD_PART_NO_SLOT;
        }
        return order.heldCarries() >= basis.terms().number(Term.HELD_CARRIES_MAX, order.completedOn())
                ? Verdict.BAD_PART_UNDECIDED
                : Verdict.BAD_PART_MISSING;
    }
}
