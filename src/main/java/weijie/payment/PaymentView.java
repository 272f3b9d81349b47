package weijie.payment;

import java.io.Serializable;
import java.util.List;
import weijie.shared.Money;

/**
 * What was said of the payment of one statement, and what the caller may do about it.
 *
 * @param payout what the statement comes to
 * @param payments the latest first
 */
public record PaymentView(Money payout, List<PaymentRow> payments, List<PaymentVerb> verbs) implements Serializable {

    /** For whom payments are none of their business. */
    static final PaymentView NONE = new PaymentView(Money.ZERO, List.of(), List.of());

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return payments.isEmpty() && verbs.isEmpty();
    }

    public boolean may(PaymentVerb verb) {
        return verbs.contains(verb);
    }
}
