package weijie.repair.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A repair record as it was typed or read from a sheet, before anything is believed about it: text per field, stripped, empty ones
 * absent. A person's entry and an imported row go through the same checks because both become one of these.
 *
 * @param rowNo the row as a spreadsheet shows it, the header being row 1; 0 for a record typed on the page
 * @param fields the fields that were filled in
 */
public record RecordDraft(int rowNo, Map<RecordField, String> fields) {

    public RecordDraft {
        EnumMap<RecordField, String> filled = new EnumMap<>(RecordField.class);
        for (RecordField field : RecordField.all()) {
            String text = fields.get(field);
            if (text != null && !text.isBlank()) {
                filled.put(field, text.strip());
            }
        }
        fields = filled;
    }

    /** The same under this number. */
    public RecordDraft numbered(String orderNo) {
        Map<RecordField, String> all = new EnumMap<>(fields);
        all.put(RecordField.ORDER_NO, orderNo);
        return new RecordDraft(rowNo, all);
    }

    public Optional<String> get(RecordField field) {
        return Optional.ofNullable(fields.get(field));
    }
}
