package weijie.web;

import java.io.Serializable;

/**
 * A link above a list that sets one field of its filter.
 *
 * @param count how many rows it finds, {@code null} when nobody counted
 */
public record Chip(String field, String value, String label, Long count) implements Serializable {}
