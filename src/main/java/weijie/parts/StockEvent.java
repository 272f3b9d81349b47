package weijie.parts;

/** What makes a movement; with the document, its version and its line it happens once. */
public enum StockEvent {
    /** What lay there when the book was begun. */
    OPENING,
    /** A count found more than the book said. */
    COUNTED_MORE,
    /** A count found less than the book said. */
    COUNTED_LESS,
    /** Left a shelf for the next place. */
    SHIPPED,
    /** Came there whole. */
    ARRIVED,
    /** Came there and cannot be used. */
    ARRIVED_DAMAGED,
    /** Came there beyond what was shipped. */
    ARRIVED_MORE,
    /** Was not in the box that came. */
    NOT_ARRIVED,
    /** What had not arrived was found. */
    FOUND,
    /** Nobody will find it any more. */
    LOST,
    /** Went back to the sender's book, to be sent again. */
    SENT_BACK,
    /** Left again after it had not arrived. */
    SENT_AGAIN,
    /** Put into a unit. */
    USED,
    /** The order that used it was taken back or corrected. */
    USE_TAKEN_BACK,
    /** The old part taken out of a unit, or found without an order. */
    REMOVED,
    /** The order it was taken out for was taken back or corrected. */
    REMOVAL_TAKEN_BACK,
    /** From the outlet to its centre. */
    HANDED_OVER,
    /** Closed into a parcel. */
    PACKED,
    /** Its parcel was cancelled. */
    UNPACKED,
    /** Left the centre in a parcel. */
    RETURNED,
    /** Its parcel came to headquarters, unopened. */
    RECEIVED,
    /** Was there when headquarters counted the parcel. */
    COUNTED,
    /** Was not there when headquarters counted the parcel. */
    COUNTED_SHORT,
    /** Headquarters has judged it. */
    INSPECTED,
    WRITTEN_OFF,
    REJECTED,
    CONFISCATED,
    /** A write-off was reversed; it waits for another one. */
    REVERSED
}
