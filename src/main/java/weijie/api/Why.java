package weijie.api;

/** Why something is done, as it was typed. */
public record Why(String reason) {}
