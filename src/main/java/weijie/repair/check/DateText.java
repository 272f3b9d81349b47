package weijie.repair.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates people write: with dashes, slashes, dots or 年月日, in one run, with a time behind, or as a spreadsheet's number. */
final class DateText {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?(?:[T ]\\d{1,2}[:：].*)?");
    private static final Pattern RUN = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SHEET_NUMBER = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private DateText() {}

    /** The date, or nothing when the text is not one that exists. */
    static Optional<LocalDate> read(String text) {
        if (isPlain(text)) {
            return of(text.substring(0, 4), text.substring(5, 7), text.substring(8));
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches() || (parts = RUN.matcher(text)).matches()) {
            return of(parts.group(1), parts.group(2), parts.group(3));
        }
        Matcher number = SHEET_NUMBER.matcher(text);
        return number.matches()
                ? Optional.of(SHEET_EPOCH.plusDays(Integer.parseInt(number.group(1))))
                : Optional.empty();
    }

    /** Four digits, two and two with dashes between them, as nearly every date is. */
    private static boolean isPlain(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
