package weijie.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What others made of a thing while one person was typing, field by field beside what that person typed.
 *
 * @param by who changed it last, by what they sign in with; {@code null} when that is not known
 * @param at when, in UTC
 * @param rows the fields that others changed and that are not the same as what was typed
 */
public record Meanwhile(String by, LocalDateTime at, List<Row> rows) implements Serializable {

    /**
     * A field that others changed.
     *
     * @param before what it was when the person began; {@code null} when nothing stood there, or it is not known
     * @param theirs what is stored now
     * @param mine what the person typed
     * @param clash whether the person changed it too
     */
    public record Row(String field, Object before, Object theirs, Object mine, boolean clash) implements Serializable {}

    public Meanwhile {
        rows = List.copyOf(rows);
    }

    /**
     * Compares field by field.
     *
     * @param begun what was stored when the person began; where a field is missing the person is taken to have changed it
     * @param typed what stands in the form
     * @param stored what is stored now
     */
    static List<Row> rows(Map<String, Object> begun, Map<String, Object> typed, Map<String, Object> stored) {
        return new TreeSet<>(typed.keySet())
                .stream()
                        .filter(field -> !same(typed.get(field), stored.get(field)))
                        .filter(field -> !begun.containsKey(field) || !same(begun.get(field), stored.get(field)))
                        .map(field -> new Row(
                                field,
                                begun.get(field),
                                stored.get(field),
                                typed.get(field),
                                !begun.containsKey(field) || !same(begun.get(field), typed.get(field))))
                        .toList();
    }

    /** Nothing typed and an empty text say the same, and so do 3 and 3.00. */
    private static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return number.compareTo(second) == 0;
        }
        return Objects.toString(one, "").equals(Objects.toString(other, ""));
    }

    boolean hasClash() {
        return rows.stream().anyMatch(Row::clash);
    }

    Meanwhile without(Row decided) {
        return new Meanwhile(
                by, at, rows.stream().filter(row -> !row.equals(decided)).toList());
    }
}
