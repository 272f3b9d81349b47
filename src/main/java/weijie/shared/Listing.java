package weijie.shared;

import java.util.List;

/**
 * One slice of a list and how many rows there are in all.
 *
 * @param items the rows of the slice
 * @param total the rows of the whole list under the same criteria
 */
public record Listing<T>(List<T> items, long total) {}
