package weijie.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weijie.shared.DayText;

/** What fingers produce, made readable. */
final class TypedInput {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*(%?)");

    private TypedInput() {}

    /** Full-width digits and signs as half-width ones. */
    static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** A day in any of the forms that an imported sheet may have. */
    static LocalDate date(String typed) {
        return DayText.read(narrow(typed).strip()).orElseThrow(() -> new DateTimeException("not a date: " + typed));
    }

    /**
     * The share that a percentage is. One below 1 without its sign is refused: whoever types 0.03 may mean three percent, and nobody
     * should have to guess.
     */
    static BigDecimal percent(String typed) {
        Matcher percent = PERCENT.matcher(narrow(typed).strip());
        if (percent.matches()) {
            BigDecimal number = new BigDecimal(percent.group(1));
            boolean plain = number.signum() == 0
                    || number.compareTo(BigDecimal.ONE) >= 0
                    || !percent.group(2).isEmpty();
            if (plain && number.compareTo(BigDecimal.valueOf(100)) < 0) {
                return number.movePointLeft(2);
            }
        }
        throw new NumberFormatException("not a percentage: " + typed);
    }
}
