package weijie.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Telephone numbers as they are shown, alone and amid people's own words: enough to recognise, not enough to call. */
public final class Masked {

    private static final String STARS = "****";
    private static final int MOBILE_DIGITS = 11;

    private static final Pattern MASKED_PHONE = Pattern.compile("[^*]{0,4}\\*{4,}[^*]{0,4}");

    /** A mobile or landline number amid words, also in full width or in groups. */
    private static final Pattern NUMBER_IN_TEXT = Pattern.compile(
            "(?<!\\d)(\\+?86[- ]?)?[1１][3-9３-９]\\d([- ]?\\d{4}){2}(?!\\d)|(?<!\\d)[0０]\\d{2,3}[- ]?\\d{7,8}(?!\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Masked() {}

    /** {@code 138****1234}; of a landline the area code and the last two digits. */
    public static String phone(String phone) {
        if (phone == null || phone.isEmpty() || MASKED_PHONE.matcher(phone).matches()) {
            return phone;
        }
        String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        String national =
                digits.length() == MOBILE_DIGITS + 2 && digits.startsWith("86") ? digits.substring(2) : digits;
        if (national.length() == MOBILE_DIGITS && national.startsWith("1")) {
            return national.substring(0, 3) + STARS + national.substring(7);
        }
        return phone.length() <= 5
                ? STARS
                : phone.substring(0, Math.min(4, phone.length() - 4)) + STARS + phone.substring(phone.length() - 2);
    }

    /** People's own words, with the telephone numbers in them masked. */
    public static String words(String text) {
        return text == null ? null : NUMBER_IN_TEXT.matcher(text).replaceAll(number -> phone(number.group()));
    }

    /** The telephone numbers amid words, in their order. */
    public static List<String> numbersIn(String text) {
        return NUMBER_IN_TEXT.matcher(text).results().map(MatchResult::group).toList();
    }
}
