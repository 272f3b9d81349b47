package weijie.identity;

import java.io.Serializable;

/**
 * A named question to a list.
 *
 * @param query what follows the page's address, from the question mark on
 * @param shared whether everybody is offered it
 * @param mine whether the reader named it and may drop it
 */
public record SavedFilterRow(long id, String name, String query, boolean shared, boolean mine)
        implements Serializable {}
