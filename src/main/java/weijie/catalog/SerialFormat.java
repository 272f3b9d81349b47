package weijie.catalog;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import weijie.shared.Refusal;

/**
 * How the serial numbers of a category look: a pattern, which may be absent, and an optional check character. It is policy data
 * kept per category; the serial is expected without spaces, in half width and capitals.
 */
public final class SerialFormat {

    /** What a format has to say about a serial. */
    public enum Verdict {
        FITS,
        /** It does not match the pattern. */
        MALFORMED,
        /** It matches, but its check character is another: most likely mistyped. */
        WRONG_CHECK
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SAMPLE_BODY = "\\d{4}[A-Z]\\d{7}[0-9A-HJ-NP-Z]";

    private final Pattern pattern;
    private final SerialCheck check;

    private SerialFormat(Pattern pattern, SerialCheck check) {
        this.pattern = pattern;
        this.check = check;
    }

    /**
     * The format of a pattern, {@code null} accepting anything, and a check.
     *
     * @throws Refusal {@code MD-874} when the pattern is not a regular expression
     */
    public static SerialFormat of(String pattern, SerialCheck check) {
        try {
            return new SerialFormat(pattern == null ? null : Pattern.compile(pattern), check);
        } catch (PatternSyntaxException e) {
            throw Refusal.invalidField("serialPattern", "MD-874", pattern);
        }
    }

    /** The pattern given to a category with a two-letter code that is registered without one. */
    static String usualPattern(String categoryCode) {
        return categoryCode + SAMPLE_BODY;
    }

    /** Whether the usual pattern makes sense for this code at all. */
    static boolean hasUsualPattern(String categoryCode) {
        return categoryCode.matches("[A-Z]{2}");
    }

    public Verdict judge(String serialNo) {
        if (pattern != null && !pattern.matcher(serialNo).matches()) {
            return Verdict.MALFORMED;
        }
        if (check == SerialCheck.MOD34 && !hasRightCheck(serialNo)) {
            return Verdict.WRONG_CHECK;
        }
        return Verdict.FITS;
    }

    private static boolean hasRightCheck(String serialNo) {
        int last = serialNo.length() - 1;
        if (last < 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < last; i++) {
            int value = value(serialNo.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += (i + 1) * value;
        }
        return serialNo.charAt(last) == ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static int value(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'O' -> 0;
            default -> ALPHABET.indexOf(c);
        };
    }
}
