package weijie.web.report;

import java.time.LocalDate;
import weijie.reporting.SheetColumn;
import weijie.shared.Money;
import weijie.web.Show;

/**
 * A cell of a report as it is shown.
 *
 * @param number whether it stands at the right
 */
public record ReportCell(String text, boolean number) {

    static ReportCell of(SheetColumn column, Object value) {
        return new ReportCell(words(value), isNumber(column));
    }

    static boolean isNumber(SheetColumn column) {
        return column.kind() == SheetColumn.Kind.NUMBER || column.kind() == SheetColumn.Kind.MONEY;
    }

    private static String words(Object value) {
        if (value instanceof Money) {
            return Show.money(value);
        }
        if (value instanceof Number) {
            return Show.count(value);
        }
        return value instanceof LocalDate day ? Show.date(day) : value == null ? "" : value.toString();
    }
}
