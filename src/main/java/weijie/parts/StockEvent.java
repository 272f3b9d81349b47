package weijie.parts;

/** What makes a movement; with the document, its version and its line it happens once. */
public enum StockEvent {
    /** What lay there when the book was begun. */
    OPENING,
    /** A count found more than the book said. */
    COUNTED_MORE,
    /** A count found less than the book said. */
    COUNTED_LESS
}
