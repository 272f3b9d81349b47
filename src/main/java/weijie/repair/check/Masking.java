package weijie.repair.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weijie.shared.Masked;

/**
 * How personal data is shown: enough to recognise, not enough to call or visit. The rows that leave the features mask what they are made
 * of, so that none is shown in full by mistake; what is masked already stays as it is. Personal are the customer's name,
 * telephone and address, and the numbers that people write into their remarks.
 */
public final class Masking {

    private static final String STARS = "****";
    private static final int SHOWN_OF_ADDRESS = 6;
    private static final Pattern MOBILE_SHOWN = Pattern.compile("1\\d{2}\\*{4}\\d{4}");
    private static final Pattern LANDLINE_SHOWN = Pattern.compile("0\\d{2}[\\d-]\\*{4}\\d{2}");
    private static final Pattern TYPED_PHONE = Pattern.compile("[0-9()+ *-]{8,20}");
    private static final Pattern MASKED_ADDRESS = Pattern.compile("[^*]{1,6}\\*{4}");

    private Masking() {}

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
        String shown = TYPED_PHONE.matcher(typed).matches() ? Masked.phone(typed.replaceAll("[() ]", "")) : "";
        if (MOBILE_SHOWN.matcher(shown).matches()) {
            return Optional.of(shown.replace(STARS, "____"));
        }
        return LANDLINE_SHOWN.matcher(shown).matches() ? Optional.of(shown.replace(STARS, "%")) : Optional.empty();
    }

    /** A field of a record as it is shown. */
    public static String of(RecordField field, String text) {
        return switch (field) {
            case CUSTOMER_PHONE -> Masked.phone(text);
            case CUSTOMER_NAME -> name(text);
            case CUSTOMER_ADDRESS -> address(text);
            case FAULT_DESCRIPTION, ACTIONS, REMARK -> Masked.words(text);
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
        for (String number : Masked.numbersIn(stored)) {
            text = text.replaceFirst(Pattern.quote(Masked.phone(number)), Matcher.quoteReplacement(number));
        }
        return text;
    }

    private static String beginning(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
