package weijie.collection;

/** Why a debt is collected. */
public enum CollectionCause {
    /** It was carried for longer than the policy says. */
    CARRIED,
    /** Its centre was closed, and earns nothing that could set it off. */
    CENTRE_CLOSED,
    /** Somebody of the accounts opened it before that. */
    BY_HAND
}
