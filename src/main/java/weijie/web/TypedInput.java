package weijie.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What fingers produce, made readable. */
final class TypedInput {

    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TypedInput() {}

    /** Full-width digits and signs as half-width ones. */
    static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    static LocalDate date(String typed) {
        String narrow = narrow(typed).strip();
        Matcher parts = PARTS.matcher(narrow);
        Matcher solid = SOLID.matcher(narrow);
        Matcher found = parts.matches() ? parts : solid.matches() ? solid : null;
        if (found == null) {
            throw new DateTimeException("not a date: " + typed);
        }
        return LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }
}
