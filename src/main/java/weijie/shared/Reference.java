package weijie.shared;

/**
 * An opaque note of the paper that caused something, so that a lower package can point upward without knowing it.
 *
 * @param kind what it is, for example {@code STATEMENT}
 * @param id its business key, for example a statement number
 */
public record Reference(String kind, String id) {}
