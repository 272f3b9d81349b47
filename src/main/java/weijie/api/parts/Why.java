package weijie.api.parts;

/** Why something is refused or closed. */
public record Why(String reason) {}
