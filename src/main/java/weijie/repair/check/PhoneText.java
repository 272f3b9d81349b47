package weijie.repair.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write a telephone number: in groups, with dashes or blanks between, or two of them in one cell. */
final class PhoneText {

    private static final Pattern GROUPED =
            Pattern.compile("((?:\\+?86)?)[- ]?(1[3-9]\\d)[- ]?(\\d{4}|\\*{4})[- ]?(\\d{4})");
    private static final Pattern LANDLINE = Pattern.compile("(0[1-9]\\d{1,2})[- ](\\d{3,4})[- ]?(\\d{4})");
    private static final String ONE =
            "(?:\\+?86[- ]?)?1[3-9]\\d[- ]?(?:\\d{4}|\\*{4})[- ]?\\d{4}|[(（]?0[1-9]\\d{1,2}[)）]?[- ]?[2-9][\\d*]{2,3}[- ]?[\\d*]{4}";
    private static final Pattern TWO =
            Pattern.compile("\\s*(" + ONE + ")\\s*(?:[/／、,，;；|\\\\&+或]|\\s)\\s*(" + ONE + ")\\s*(?:[/／、,，;；|\\\\].*)?");

    private static final int MOBILE = 11;

    private PhoneText() {}

    /** Whether nearly every number: digits or stars, as many as a mobile number has. */
    private static boolean isMobile(String text) {
        if (text.length() != MOBILE) {
            return false;
        }
        for (int i = 0; i < MOBILE; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '*') {
                return false;
            }
        }
        return true;
    }

    private static Optional<Matcher> two(String text) {
        Matcher two = text.length() > MOBILE ? TWO.matcher(text) : null;
        return two != null && two.matches() ? Optional.of(two) : Optional.empty();
    }

    /** Whether two numbers stand there. */
    static boolean isSeveral(String text) {
        return two(text).isPresent();
    }

    /** The second of two numbers. */
    static String second(String text) {
        return two(text).map(two -> plain(two.group(2))).orElse("");
    }

    /** The first number there, without what people put between its digits; a text that is no number as it is. */
    static String first(String text) {
        return isMobile(text) ? text : plain(two(text).map(two -> two.group(1)).orElse(text));
    }

    private static String plain(String number) {
        String text = number.strip();
        Matcher mobile = GROUPED.matcher(text);
        if (mobile.matches()) {
            return mobile.group(1) + mobile.group(2) + mobile.group(3) + mobile.group(4);
        }
        Matcher landline = LANDLINE.matcher(text);
        return landline.matches() ? landline.group(1) + '-' + landline.group(2) + landline.group(3) : text;
    }
}
