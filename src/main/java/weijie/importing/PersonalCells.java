package weijie.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import weijie.repair.check.Masking;
import weijie.repair.check.RecordField;

/**
 * The rows of a batch as people see them: masked by the same rule as the records that become of them. A cell that comes back as it was
 * shown is unchanged.
 */
final class PersonalCells {

    private static final Map<String, RecordField> BY_KEY =
            Arrays.stream(RecordField.values()).collect(Collectors.toMap(RecordField::name, Function.identity()));

    /** The rule for each place that has one. A column that nobody knows may hold anything, so it is read as people's own words. */
    private final Map<Integer, RecordField> rules = new HashMap<>();

    PersonalCells(Headings headings) {
        for (int place = 0; place < headings.width(); place++) {
            if (headings.isUnknown(place)) {
                rules.put(place, RecordField.REMARK);
            }
        }
        headings.places().forEach((column, place) -> {
            RecordField field = BY_KEY.get(column.key());
            if (field != null) {
                rules.put(place, field);
            }
        });
    }

    /** What stood in the column with this key, as it is shown. */
    static String shown(String key, String text) {
        RecordField field = key == null ? null : BY_KEY.get(key);
        return field == null ? text : Masking.of(field, text);
    }

    List<String> shown(List<String> cells) {
        List<String> shown = new ArrayList<>(cells);
        rules.forEach((place, field) -> {
            if (place < shown.size()) {
                shown.set(place, Masking.of(field, shown.get(place)));
            }
        });
        return shown;
    }

    /** What stands at a place, as it is shown. */
    String shown(int place, String text) {
        RecordField field = rules.get(place);
        return field == null ? text : Masking.of(field, text);
    }

    /** What a cell means that somebody typed over this stored one. */
    String restored(int place, String typed, String stored) {
        RecordField field = rules.get(place);
        return field == null ? typed : Masking.restored(field, typed, stored);
    }
}
