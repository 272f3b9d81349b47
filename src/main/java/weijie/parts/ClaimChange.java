package weijie.parts;

/** What headquarters claims for the pieces of a parcel has changed; told within the transaction, for who makes penalties of claims. */
public record ClaimChange(long parcelId) {}
