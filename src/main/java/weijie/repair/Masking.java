package weijie.repair;

import java.util.EnumMap;
import java.util.Map;
import weijie.repair.check.Normal;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;

/** How personal data is shown by default: enough to recognise, not enough to call or visit. */
public final class Masking {

    private Masking() {}

    /** {@code 138****1234}; of a landline the area code and the last two digits. */
    public static String phone(String phone) {
        if (phone == null || phone.contains("*")) {
            return phone;
        }
        String digits = phone.replaceAll("\\D", "");
        if (digits.length() == 11 && digits.startsWith("1")) {
            return digits.substring(0, 3) + "****" + digits.substring(7);
        }
        return phone.length() <= 5
                ? "****"
                : phone.substring(0, Math.min(4, phone.length() - 4)) + "****" + phone.substring(phone.length() - 2);
    }

    /** The first character; a foreign name keeps its first letter. */
    public static String name(String name) {
        return name == null || name.isEmpty() || name.contains("*")
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** The first six characters, which is about the city. */
    public static String address(String address) {
        return address == null || address.length() <= 6 ? address : address.substring(0, 6) + "****";
    }

    /**
     * What was read masked and comes back as it was read means "unchanged": it becomes again what is stored. Any other text, masked or
     * not, is new.
     */
    static RecordDraft restored(RecordDraft typed, RecordDraft stored) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        fields.putAll(typed.fields());
        fields.replaceAll((field, text) -> {
            String kept = stored.fields().get(field);
            return kept != null && Normal.of(field, text).equals(of(field, kept)) ? kept : text;
        });
        return new RecordDraft(typed.rowNo(), fields);
    }

    public static String of(RecordField field, String text) {
        return switch (field) {
            case CUSTOMER_PHONE -> phone(text);
            case CUSTOMER_NAME -> name(text);
            case CUSTOMER_ADDRESS -> address(text);
            default -> text;
        };
    }
}
