package weijie.parts;

/**
 * On which shelf of headquarters a part lies.
 *
 * @param shelf as people call it; absent: on none any more
 */
public record ShelfEntry(String partCode, String shelf) {}
