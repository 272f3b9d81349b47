package weijie.parts;

/** What somebody decided about pieces that did not arrive. */
public enum Resolution {
    /** They are there after all. */
    FOUND,
    /** Nobody will find them. */
    LOST,
    /** The sender has them and sends them again under the same issue. */
    RESENT
}
