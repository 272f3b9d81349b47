package weijie.reporting;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import weijie.shared.Money;

/** A value as it is printed in a cell: money with two decimals, a moment to the minute, a day as it is written everywhere. */
final class CellWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CellWords() {}

    static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money money) {
            return money.grouped();
        }
        return value instanceof LocalDateTime moment ? MINUTE.format(moment) : value.toString();
    }
}
