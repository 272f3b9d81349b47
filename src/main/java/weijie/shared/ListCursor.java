package weijie.shared;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The place of one row in a list: what the row has in the fields that the list is ordered by, the last of which tells rows apart. A list
 * goes on there, whatever was entered meanwhile.
 *
 * @param sort the field sorted by, {@code null} for the list's own order
 * @param descending whether the order is turned round
 * @param values what the row has in the fields of the order, as text; {@code null} where it has nothing
 */
public record ListCursor(String sort, boolean descending, List<String> values) implements Serializable {

    private static final String BETWEEN = "\u001f";
    private static final String NOTHING = "-";
    private static final String SOMETHING = "=";

    public ListCursor {
        // A list of the JDK's own that may hold nothing in a place, and can stay in a session.
        values = new ArrayList<>(values);
    }

    /** As an address can carry it. */
    public String text() {
        String plain = (descending ? "-" : "")
                + (sort == null ? "" : sort)
                + values.stream()
                        .map(value -> BETWEEN + (value == null ? NOTHING : SOMETHING + value))
                        .collect(Collectors.joining());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a text names; nothing when it names none. */
    public static Optional<ListCursor> read(String text) {
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        String[] parts = plain.split(BETWEEN, -1);
        boolean descending = parts[0].startsWith("-");
        String sort = descending ? parts[0].substring(1) : parts[0];
        List<String> values = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (!part.startsWith(SOMETHING) && !part.equals(NOTHING)) {
                return Optional.empty();
            }
            values.add(part.equals(NOTHING) ? null : part.substring(1));
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListCursor(sort.isEmpty() ? null : sort, descending, values));
    }
}
