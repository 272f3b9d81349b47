package weijie.identity;

/**
 * A new API key, shown once.
 *
 * @param key the whole key; nobody can show it again
 */
public record IssuedKey(ApiKeyRow row, String key) {}
