package weijie.repair.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a field is put right before it is checked: full-width characters, spaces and case in coded fields; nothing but control
 * characters in what people wrote in their own words.
 */
public final class Normal {

    private static final Pattern FRACTION = Pattern.compile("\\d+\\.0+");

    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

    private static final Set<String> EMPTY_CLAIM = Set.of("/", "\\", "-", "--", "—", "NULL", "NONE");

    private static final int LONGEST_NOTHING = 4;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]");

    /** What kind of text a field holds, which decides what is put right in it. */
    private enum Form {
        /** Neither spaces nor small letters. */
        CODE,
        DAY,
        /** One of a few words, without spaces. */
        WORD,
        NAME,
        OWN_WORDS;

        static Form of(RecordField field) {
            return switch (field) {
                case ORDER_NO,
                        CENTRE_CODE,
                        OUTLET_CODE,
                        SERIAL_NO,
                        FAULT_CODE,
                        PARTS_USED,
                        REPAIR_LEVEL,
                        UNITS,
                        CUSTOMER_PHONE -> CODE;
                case PURCHASED_ON, ACCEPTED_ON, COMPLETED_ON -> DAY;
                case STATUS, WARRANTY_CLAIM, SERVICE_MODE -> WORD;
                case PRODUCT_CATEGORY, PRODUCT_MODEL, BRAND -> NAME;
                default -> OWN_WORDS;
            };
        }

        /** Whether spaces and small letters belong there. */
        boolean isFree() {
            return this == NAME || this == OWN_WORDS;
        }
    }

    private Normal() {}

    public static String of(RecordField field, String text) {
        // Nearly every cell of a file is as it should be, and a file has millions of them.
        return isPlain(field, text)
                        && (field != RecordField.CUSTOMER_PHONE
                                || PhoneText.first(text).equals(text))
                ? text
                : putRight(field, text);
    }

    private static boolean isPlain(RecordField field, String text) {
        Form form = Form.of(field);
        boolean free = form.isFree();
        // Nothing that controls and no space stands behind the ideographic one; full width is put right in names alone.
        char anyFrom = form == Form.OWN_WORDS ? '\u3001' : Character.MAX_VALUE;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean ideograph = c >= '\u4E00' && c <= '\u9FFF';
            boolean plain = free
                    ? ideograph
                            || c >= anyFrom
                            || c > ' ' && c < 0x7F
                            || c > 0xA0 && c < 0x250
                            || c == ' ' && i > 0 && i < length - 1
                    : ideograph || c > ' ' && c < 'a' && c != '.' || c > 'z' && c < 0x7F;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    static String putRight(RecordField field, String text) {
        return switch (Form.of(field)) {
            case CODE -> code(field, field == RecordField.CUSTOMER_PHONE ? PhoneText.first(half(text)) : half(text));
            case DAY -> SPACE.matcher(half(text)).replaceAll(" ").strip();
            case WORD -> SPACE.matcher(half(text)).replaceAll("");
            case NAME -> CONTROL.matcher(narrow(text)).replaceAll("").strip();
            case OWN_WORDS -> CONTROL.matcher(text).replaceAll("").strip();
        };
    }

    private static String code(RecordField field, String text) {
        // Two things on two lines of a cell are two: parts are listed, a number that is two numbers must not look like
        // one.
        String lines = LINES.matcher(text.strip()).replaceAll(field == RecordField.PARTS_USED ? ";" : "|");
        String code = SPACE.matcher(lines).replaceAll("").toUpperCase(Locale.ROOT);
        // A program that keeps numbers with a fraction writes 1.0 for 1.
        return FRACTION.matcher(code).matches() ? code.substring(0, code.indexOf('.')) : code;
    }

    /** Whether a program wrote that there is no value; such a cell is empty. */
    static boolean isNoValue(String text) {
        return text.length() <= LONGEST_NOTHING
                && switch (text) {
                    case "nan", "NaN", "NAN", "NaT", "NAT", "<NA>" -> true;
                    default -> false;
                };
    }

    /** Whether the text of a field that must hold something is one of those that people write where there is nothing to write. */
    public static boolean isNothing(String text) {
        return text == null
                || text.length() <= LONGEST_NOTHING
                        && switch (text) {
                            case "无",
                                    "/",
                                    "\\",
                                    "-",
                                    "--",
                                    "—",
                                    "N/A",
                                    "NA",
                                    "NULL",
                                    "NONE",
                                    "没有",
                                    "不详",
                                    "未知",
                                    "暂无",
                                    "空" -> true;
                            default -> false;
                        };
    }

    /**
     * Whether the text of a column that decides money stands for an empty cell. A sign or a program's word for "no value" does; a person's
     * "not known" or "none" says something, and what it says is not guessed.
     */
    static boolean isEmptyClaim(String text) {
        return text == null || text.length() <= LONGEST_NOTHING && EMPTY_CLAIM.contains(text.toUpperCase(Locale.ROOT));
    }

    /** Full-width letters, digits, signs and spaces in names: only those, since a name may hold any other sign on purpose. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            } else if (c == '\u3000') {
                narrow.setCharAt(i, ' ');
            }
        }
        return narrow.toString();
    }

    /** Coded text in its plainest form, full width and all; a plain text comes back untouched. */
    private static String half(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }
}
