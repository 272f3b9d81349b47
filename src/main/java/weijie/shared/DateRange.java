package weijie.shared;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Business dates from a first day to a last day, both inclusive.
 *
 * @param from the first day
 * @param to the last day, or {@code null} for open-ended
 */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("range ends " + to + " before it begins " + from);
        }
    }

    public static DateRange since(LocalDate from) {
        return new DateRange(from, null);
    }

    public boolean isOpenEnded() {
        return to == null;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(DateRange other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
