package weijie.settlement.rule;

/** Answers one question about one order: nothing to say, or a verdict that ends the questioning. */
interface Rule {

    /**
     * @param order the facts
     * @param basis month, terms and rates
     * @param workings figures for the line and for later rules
     * @return {@link Verdict#NONE} when the next rule should be asked
     */
    Verdict judge(OrderFacts order, Basis basis, Workings workings);
}
