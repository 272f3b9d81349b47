package weijie.identity;

/** The colours of the pages: as the device is set, light, or dark. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
