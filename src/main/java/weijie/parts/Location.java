package weijie.parts;

/**
 * A place as people see it.
 *
 * @param code of the centre or outlet; HQ for headquarters
 * @param name empty for headquarters
 */
public record Location(PlaceKind kind, String code, String name) {}
