package weijie.parts;

/** Why a part is proposed for ordering, or is not. */
public enum ForecastReason {
    /** Nothing was used as long as there is a record. */
    NO_DEMAND,
    /** What is there and on its way reaches the reorder point. */
    ENOUGH,
    /** It does not. */
    BELOW_POINT
}
