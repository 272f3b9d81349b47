package weijie.settlement;

/** A rate card is written by one person and published by another; a published one is never changed. */
public enum RateCardState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
