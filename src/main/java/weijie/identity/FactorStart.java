package weijie.identity;

/**
 * What a person needs to set up their authenticator; it is told once and not again.
 *
 * @param secret the letters to type
 * @param address what the picture says
 */
public record FactorStart(String secret, String address) {}
