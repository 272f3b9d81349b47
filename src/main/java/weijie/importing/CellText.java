package weijie.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** What a spreadsheet keeps in a cell, as the text a person would read there. */
final class CellText {

    /** A spreadsheet keeps no more digits of a number than these. */
    private static final int DIGITS_KEPT = 15;

    private static final int SECONDS_PER_DAY = 86_400;
    private static final double LAST_DAY = 2_958_466;
    private static final Pattern SCIENTIFIC =
            Pattern.compile("[+-]?[1-9](\\.\\d+)?E\\+\\d{2,3}", Pattern.CASE_INSENSITIVE);

    private CellText() {}

    /**
     * A number as it was typed: no exponent, no noise of binary fractions. A whole number with more digits than a spreadsheet keeps stays in
     * scientific notation, because plain digits would look true.
     *
     * @throws NumberFormatException when it is not a number
     */
    static String number(String raw) {
        int length = raw.length();
        if (length <= DIGITS_KEPT) {
            int i = 0;
            while (i < length && raw.charAt(i) >= '0' && raw.charAt(i) <= '9') {
                i++;
            }
            if (i == length && length > 0) {
                return raw;
            }
        }
        BigDecimal value = new BigDecimal(raw).round(new MathContext(DIGITS_KEPT, RoundingMode.HALF_UP));
        if (value.signum() == 0) {
            return "0";
        }
        value = value.stripTrailingZeros();
        int wholeDigits = value.precision() - value.scale();
        if (wholeDigits > DIGITS_KEPT) {
            String digits = value.unscaledValue().abs().toString();
            return (value.signum() < 0 ? "-" : "") + digits.charAt(0)
                    + (digits.length() > 1 ? "." + digits.substring(1) : "") + "E+" + (wholeDigits - 1);
        }
        return value.scale() < -DIGITS_KEPT || value.scale() > 40 ? value.toString() : value.toPlainString();
    }

    /** Whether the text is a number in the notation that spreadsheets fall into when a long number is not kept as text. */
    static boolean isScientific(String text) {
        int length = text.length();
        return length >= 5 && length <= 30 && SCIENTIFIC.matcher(text).matches();
    }

    /** A day count of a spreadsheet as an ISO date, date and time, or time alone; the text itself when it is no date. */
    static String date(String raw, boolean since1904) {
        double days;
        try {
            days = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!(days >= 0) || days > LAST_DAY) {
            return raw;
        }
        long seconds = Math.round((days - Math.floor(days)) * SECONDS_PER_DAY);
        long whole = (long) Math.floor(days);
        if (whole == 0 && !since1904) {
            return java.time.LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY).toString();
        }
        // Spreadsheets count a 29 February 1900 that never was.
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, whole < 60 ? 31 : 30);
        LocalDateTime time = first.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        return time.toLocalTime().toSecondOfDay() == 0
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " "
                        + java.time.format.DateTimeFormatter.ISO_LOCAL_TIME.format(time.toLocalTime());
    }

    /**
     * A text as it was meant: without the {@code ="…"} by which programs keep digits from being taken for a number in a file of text.
     */
    static String meant(String text) {
        if (text.length() < 3 || text.charAt(0) != '=' && !isSpace(text.charAt(0))) {
            return text;
        }
        String cell = strip(text);
        int length = cell.length();
        if (length > 2 && cell.charAt(0) == '=' && cell.charAt(1) == '"' && cell.charAt(length - 1) == '"') {
            String inner = cell.substring(2, length - 1).replace("\"\"", "\0");
            return inner.indexOf('"') < 0 ? inner.replace('\0', '"') : text;
        }
        return text;
    }

    /** Without the spaces around it, of whatever width, and without what cannot be seen. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether a person sees nothing there. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c >= 0x80
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c >= '\u200B' && c <= '\u200D'
                                || c == '\u2060'
                                || c == '\uFEFF');
    }

    /** Line ends as one character, control characters dropped; everything else stays as it is. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c == '\uFEFF' || c == 0x7F) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                kept.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c == '\n' || c == '\t' || c >= ' ' && c != '\uFEFF' && c != 0x7F) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
