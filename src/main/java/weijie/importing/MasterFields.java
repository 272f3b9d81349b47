package weijie.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import weijie.catalog.SerialCheck;
import weijie.repair.check.Severity;
import weijie.shared.DayText;
import weijie.shared.Decimals;

/** The fields of one row of master data. */
final class MasterFields {

    private static final Set<String> NAMES = Set.of("NAME", "ADDRESS", "CONTACT", "TAXPAYER_NAME", "MODEL");
    private static final Set<String> NO_VALUE = Set.of("nan", "NaN", "NaT", "<NA>", "NULL", "null", "None");

    private static final Pattern FRACTION = Pattern.compile("\\d+\\.0+");

    private final StagedRow row;
    private final Headings headings;

    MasterFields(StagedRow row, Headings headings) {
        this.row = row;
        this.headings = headings;
    }

    /** What the row calls itself. */
    String item() {
        String item = null;
        for (String key : List.of("CODE", "MODEL", "SERIAL_NO", "PART_CODE")) {
            item = item == null ? text(key) : item;
        }
        return item == null ? "" : item;
    }

    void checkForm(ImportKind kind, Map<String, Integer> seen) {
        RowForm.reject(row, headings, item(), column -> false).ifPresent(finding -> {
            throw new UnsoundRow(finding);
        });
        for (Column column : headings.places().keySet()) {
            String text = column.use() == Column.Use.IGNORED ? null : text(column.key());
            if (text == null && column.use() == Column.Use.REQUIRED) {
                throw unsound("IM-201", column.key(), "");
            }
            if (text != null && CellText.isScientific(text)) {
                throw unsound("IM-102", column.key(), text);
            }
        }
        String key = item()
                + switch (kind) {
                    case PRODUCT_MODELS, PRODUCT_UNITS -> "|" + text("CATEGORY_CODE");
                    case OPENING_STOCK -> "|" + text("LOCATION_KIND") + "|" + text("LOCATION_CODE");
                    default -> "";
                };
        Integer first = seen.putIfAbsent(key.toUpperCase(Locale.ROOT), row.rowNo());
        if (first != null) {
            throw unsound("IM-205", null, item(), first.toString());
        }
    }

    /** Days that a program wrote early, and codes that a spreadsheet made days of. */
    List<ImportFindingRow> tell() {
        List<ImportFindingRow> told = new ArrayList<>(0);
        for (Column column : headings.places().keySet()) {
            String text = column.use() == Column.Use.IGNORED ? null : text(column.key());
            if (text != null && column.isDay() && DayText.isEarly(text)) {
                told.add(RowForm.finding(row, item(), Severity.WARNING, "IM-114", column.key(), text));
            } else if (text != null && column.isCode() && DayText.isLikeDay(text)) {
                told.add(RowForm.finding(row, item(), Severity.WARNING, "IM-115", column.key(), text));
            }
        }
        return told;
    }

    private UnsoundRow unsound(String code, String field, String value, String... args) {
        return new UnsoundRow(RowForm.finding(row, item(), Severity.REJECTED, code, field, value, args));
    }

    String text(String key) {
        String text = RowForm.text(row, headings.place(key), false);
        if (text.isEmpty() || NO_VALUE.contains(text)) {
            return null;
        }
        // A program that keeps numbers with a fraction writes 440000.0 for 440000.
        return !NAMES.contains(key) && FRACTION.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text;
    }

    BigDecimal number(String key) {
        String text = text(key);
        try {
            return text == null ? null : Decimals.parse(text);
        } catch (NumberFormatException e) {
            throw unsound("IM-203", key, text);
        }
    }

    /** A factor, also written as a percentage. */
    BigDecimal rate(String key) {
        String text = text(key);
        try {
            return text == null
                    ? null
                    : text.endsWith("%")
                            ? Decimals.parse(text.substring(0, text.length() - 1))
                                    .movePointLeft(2)
                            : Decimals.parse(text);
        } catch (NumberFormatException e) {
            throw unsound("IM-203", key, text);
        }
    }

    SerialCheck serialCheck(String key) {
        String text = text(key);
        try {
            return text == null ? null : SerialCheck.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw unsound("IM-207", key, text);
        }
    }

    LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        return DayText.read(text).orElseThrow(() -> unsound("IM-206", key, text));
    }
}
