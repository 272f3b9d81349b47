package weijie.parts;

import java.io.Serializable;

/** What to look for among counts; what is {@code null} does not limit. */
public record TakeCriteria(PlaceKind locationKind, String locationCode, TakeState state) implements Serializable {}
