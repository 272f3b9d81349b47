package weijie.parts;

/** Whose shelf it is. */
public enum PlaceKind {
    HQ,
    CENTRE,
    OUTLET
}
