package weijie.settlement.rule;

import weijie.given.GivenOrder;
import weijie.given.GivenPolicy;

/** Asks one rule about one order, the way the rulebook would. */
final class Ask {

    private Ask() {}

    static Verdict rule(Rule rule, GivenOrder order, GivenPolicy policy, String month) {
        return rule(rule, order, policy, month, new Workings());
    }

    static Verdict rule(Rule rule, GivenOrder order, GivenPolicy policy, String month, Workings workings) {
        OrderFacts facts = order.facts();
        workings.clear(facts);
        return rule.judge(facts, policy.basis(month), workings);
    }
}
