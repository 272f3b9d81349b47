package weijie.ledger;

import weijie.shared.Money;

/**
 * One line of an entry.
 *
 * @param about whose share it is
 * @param clause the rule the amount comes from, or an empty text
 * @param amount debit positive, credit negative
 */
public record Posting(LedgerAccount account, Share about, String clause, Money amount) {

    /**
     * Whose share of what a centre earns or owes a posting is about.
     *
     * @param outletId {@code null} for the centre itself
     * @param outletCode empty for the centre itself
     */
    public record Share(Long outletId, String outletCode) {

        public static final Share OF_CENTRE = new Share(null, "");

        public boolean isOutlet() {
            return outletId != null;
        }
    }

    public static Posting debit(LedgerAccount account, Share about, String clause, Money amount) {
        return new Posting(account, about, clause, amount);
    }

    public static Posting credit(LedgerAccount account, Share about, String clause, Money amount) {
        return new Posting(account, about, clause, amount.negated());
    }
}
