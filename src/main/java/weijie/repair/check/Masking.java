package weijie.repair.check;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How personal data is shown: enough to recognise, not enough to call or visit. The rows that leave the features mask what they are made
 * of, so that none is shown in full by mistake; what is masked already stays as it is. Personal are the customer's name,
 * telephone and address, and the numbers that people write into their remarks.
 */
public final class Masking {

    private static final String STARS = "****";
    private static final int SHOWN_OF_ADDRESS = 6;
    private static final int MOBILE_DIGITS = 11;

    private static final Pattern MASKED_PHONE = Pattern.compile("[^*]{0,4}\\*{4,}[^*]{0,4}");
    private static final Pattern MOBILE_SHOWN = Pattern.compile("1\\d{2}\\*{4}\\d{4}");
    private static final Pattern LANDLINE_SHOWN = Pattern.compile("0\\d{2}[\\d-]\\*{4}\\d{2}");
    private static final Pattern TYPED_PHONE = Pattern.compile("[0-9()+ *-]{8,20}");
    private static final Pattern MASKED_ADDRESS = Pattern.compile("[^*]{1,6}\\*{4}");

    /** A mobile or landline number amid words, also in full width or in groups. */
    private static final Pattern NUMBER_IN_TEXT = Pattern.compile(
            "(?<!\\d)(\\+?86[- ]?)?[1１][3-9３-９]\\d([- ]?\\d{4}){2}(?!\\d)|(?<!\\d)[0０]\\d{2,3}[- ]?\\d{7,8}(?!\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Masking() {}

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

    /** The first character, whatever stars stand behind it; a foreign name keeps its first letter. */
    public static String name(String name) {
        return name == null || name.isEmpty() ? name : beginning(name, 1) + "**";
    }

    /** The first six characters, which is about the city, and of a short address two thirds. */
    public static String address(String address) {
        if (address == null
                || address.isEmpty()
                || MASKED_ADDRESS.matcher(address).matches()) {
            return address;
        }
        int length = address.codePointCount(0, address.length());
        return beginning(address, Math.min(SHOWN_OF_ADDRESS, length * 2 / 3)) + STARS;
    }

    /**
     * A LIKE pattern for all stored numbers that are shown as this one is, so that a search tells no more of a number than a list does;
     * empty when it is no telephone number.
     *
     * @param typed a whole number, or one as it is shown
     */
    public static Optional<String> alike(String typed) {
        String shown = TYPED_PHONE.matcher(typed).matches() ? phone(typed.replaceAll("[() ]", "")) : "";
        if (MOBILE_SHOWN.matcher(shown).matches()) {
            return Optional.of(shown.replace(STARS, "____"));
        }
        return LANDLINE_SHOWN.matcher(shown).matches() ? Optional.of(shown.replace(STARS, "%")) : Optional.empty();
    }

    /** People's own words, with the telephone numbers in them masked. */
    public static String words(String text) {
        return text == null ? null : NUMBER_IN_TEXT.matcher(text).replaceAll(number -> phone(number.group()));
    }

    /** A field of a record as it is shown. */
    public static String of(RecordField field, String text) {
        return switch (field) {
            case CUSTOMER_PHONE -> phone(text);
            case CUSTOMER_NAME -> name(text);
            case CUSTOMER_ADDRESS -> address(text);
            case FAULT_DESCRIPTION, ACTIONS, REMARK -> words(text);
            default -> text;
        };
    }

    /** A record as it is shown. */
    public static RecordDraft of(RecordDraft record) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        record.fields().forEach((field, text) -> fields.put(field, of(field, text)));
        return new RecordDraft(record.rowNo(), fields);
    }

    /**
     * What was read masked and comes back as it was read means "unchanged": it becomes again what is stored. Any other text, masked or
     * not, is new.
     */
    public static RecordDraft restored(RecordDraft typed, RecordDraft stored) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        fields.putAll(typed.fields());
        fields.replaceAll((field, text) -> restored(field, text, stored.fields().get(field)));
        return new RecordDraft(typed.rowNo(), fields);
    }

    /** The same for one field; of people's own words the masked numbers alone, whatever else was changed. */
    public static String restored(RecordField field, String typed, String stored) {
        if (stored == null) {
            return typed;
        }
        if (Normal.of(field, typed).equals(of(field, stored))) {
            return stored;
        }
        return isOwnWords(field) ? withNumbers(typed, stored) : typed;
    }

    /** Whether something of the field is masked. */
    static boolean isPersonal(RecordField field) {
        return field == RecordField.CUSTOMER_NAME
                || field == RecordField.CUSTOMER_PHONE
                || field == RecordField.CUSTOMER_ADDRESS
                || isOwnWords(field);
    }

    private static boolean isOwnWords(RecordField field) {
        return field == RecordField.FAULT_DESCRIPTION || field == RecordField.ACTIONS || field == RecordField.REMARK;
    }

    private static String withNumbers(String typed, String stored) {
        String text = typed;
        for (MatchResult number : NUMBER_IN_TEXT.matcher(stored).results().toList()) {
            text = text.replaceFirst(Pattern.quote(phone(number.group())), Matcher.quoteReplacement(number.group()));
        }
        return text;
    }

    private static String beginning(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
