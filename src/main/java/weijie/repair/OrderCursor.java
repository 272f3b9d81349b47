package weijie.repair;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The place behind one record in a sorted list: a list goes on there, whatever was entered meanwhile.
 *
 * @param sort the field sorted by, {@code null} for the age of the records, the newest first
 * @param descending whether the order is turned round
 * @param value what the record has in that field as the database writes it, {@code null} when it has none
 * @param id the record
 */
public record OrderCursor(String sort, boolean descending, String value, long id) {

    /** What a list of records may be sorted by. */
    public static final Set<String> SORTABLE =
            Set.of("orderNo", "serialNo", "acceptedOn", "completedOn", "level", "submittedOn", "settlementStatus");

    private static final String NOTHING = "-";
    private static final String SOMETHING = "=";

    /** Before the newest record. */
    public static final OrderCursor BEGINNING = new OrderCursor(null, false, null, Long.MAX_VALUE);

    /** The place behind a row of a list in this order. */
    public static OrderCursor behind(OrderRow row, String sort, boolean descending) {
        Object value = sort == null
                ? null
                : switch (sort) {
                    case "orderNo" -> row.orderNo();
                    case "serialNo" -> row.serialNo();
                    case "acceptedOn" -> row.acceptedOn();
                    case "completedOn" -> row.completedOn();
                    case "level" -> row.level();
                    case "submittedOn" -> row.submittedOn();
                    case "settlementStatus" -> row.settlementStatus();
                    default -> throw new IllegalArgumentException(sort);
                };
        return new OrderCursor(sort, descending, value == null ? null : value.toString(), row.id());
    }

    /** As an address can carry it; of the newest first it is the record's id alone. */
    public String text() {
        if (sort == null) {
            return String.valueOf(id);
        }
        String plain = (descending ? "-" : "") + sort + ' ' + id + ' ' + (value == null ? NOTHING : SOMETHING + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor of a text; nothing when it is none. */
    public static Optional<OrderCursor> read(String text) {
        try {
            if (text.matches("\\d{1,19}")) {
                return Optional.of(new OrderCursor(null, false, null, Long.parseLong(text)));
            }
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            boolean descending = parts[0].startsWith("-");
            String sort = descending ? parts[0].substring(1) : parts[0];
            if (parts.length < 3 || !SORTABLE.contains(sort) || parts[2].isEmpty()) {
                return Optional.empty();
            }
            String value = parts[2].startsWith(SOMETHING) ? parts[2].substring(1) : null;
            return Optional.of(new OrderCursor(sort, descending, value, Long.parseLong(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
