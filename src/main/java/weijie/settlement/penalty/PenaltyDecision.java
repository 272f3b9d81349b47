package weijie.settlement.penalty;

/** How headquarters decides on an appeal. */
public enum PenaltyDecision {
    /** The penalty stands. */
    UPHELD,
    /** It stands with less. */
    REDUCED,
    /** It falls. */
    CANCELLED
}
