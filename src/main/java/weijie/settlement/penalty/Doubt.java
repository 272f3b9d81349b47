package weijie.settlement.penalty;

/** Why a penalty may not stand when the other side speaks up; said before each of the two confirmations. */
public enum Doubt {
    /** Not more than one picture or paper proves it. */
    LITTLE_PROOF,
    /** Nobody has spoken to the customer. */
    CUSTOMER_NOT_REACHED,
    /** The fee comes from a rate card that headquarters has not confirmed yet. */
    CARD_UNCONFIRMED,
    /** It was proposed long ago and the centre knows nothing of it. */
    NOTICE_LATE
}
