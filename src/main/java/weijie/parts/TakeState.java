package weijie.parts;

/** Where a count of a stock stands. */
public enum TakeState {
    COUNTED,
    APPROVED,
    REFUSED
}
