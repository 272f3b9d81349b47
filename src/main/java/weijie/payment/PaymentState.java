package weijie.payment;

import weijie.shared.Texts;
import weijie.shared.Worded;

/** How far the payment of a statement is. */
public enum PaymentState implements Worded {
    /** One person has said that it was paid. */
    RECORDED,
    /** Another one has confirmed it, and it is posted. */
    CONFIRMED,
    /** Taken back before it was confirmed. */
    WITHDRAWN,
    /** Its entries were reversed in the books; the statement is to be paid as before. */
    REVERSED;

    @Override
    public String in(Texts texts) {
        return texts.get("payment.state." + this);
    }
}
