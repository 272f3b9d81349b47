package weijie.web;

import java.io.Serializable;

/**
 * A link above a list that sets one field of its filter.
 *
 * @param count how many rows it finds, {@code null} when nobody counted
 * @param more whether there are more than {@code count}, which were not counted
 */
public record Chip(String field, String value, String label, Long count, boolean more) implements Serializable {

    public Chip(String field, String value, String label, Long count) {
        this(field, value, label, count, false);
    }
}
