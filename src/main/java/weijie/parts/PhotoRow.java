package weijie.parts;

/**
 * A photo beside a bad part.
 *
 * @param bytes its length
 */
public record PhotoRow(long id, String fileName, String mediaType, long bytes, String addedBy) {}
