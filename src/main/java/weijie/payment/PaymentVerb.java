package weijie.payment;

/** What the caller may do with the payment of a statement now; pages draw buttons from it, the desk decides again. */
public enum PaymentVerb {
    RECORD,
    CONFIRM,
    WITHDRAW
}
