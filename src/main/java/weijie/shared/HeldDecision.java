package weijie.shared;

/** What headquarters decided on an order that was held for a bad part, a service sheet or a callback (G09). */
public enum HeldDecision {
    /** It is paid although the condition is not met. */
    RELEASED,
    /** It is not paid, whatever still comes. */
    REFUSED
}
