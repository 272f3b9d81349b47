package weijie.web.repair;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import weijie.repair.OrderDetail;
import weijie.repair.check.Masking;
import weijie.repair.check.RecordField;

/**
 * What others made of a record while one person was typing, beside what that person typed.
 *
 * @param version the latest version, on which the person goes on once they have compared
 * @param rows one for each field that others changed, the latest change of it
 * @param untouched the latest values of fields that others changed and this person did not
 */
public record ChangedMeanwhile(int version, List<Row> rows, Map<String, String> untouched) implements Serializable {

    /**
     * A field that others changed.
     *
     * @param before what it was when the person began, masked
     * @param after what it is now, masked
     * @param theirs what is stored now
     * @param mine what the person typed; {@code null} where they left the field as it was
     */
    public record Row(
            RecordField field, String who, LocalDateTime at, String before, String after, String theirs, String mine)
            implements Serializable {

        public boolean isClash() {
            return mine != null;
        }
    }

    /**
     * Compares field by field.
     *
     * @param changes what was done since, the latest first
     * @param stored what is stored now
     * @param typed what stands in the form
     */
    static ChangedMeanwhile of(
            int version, List<OrderDetail.Entry> changes, Map<String, String> stored, Map<String, String> typed) {
        Map<RecordField, Row> rows = new LinkedHashMap<>();
        Map<String, String> untouched = new HashMap<>();
        for (OrderDetail.Entry entry : changes) {
            for (OrderDetail.Difference change : entry.changes()) {
                Row later = rows.get(change.field());
                rows.put(
                        change.field(),
                        new Row(
                                change.field(),
                                later == null ? entry.userName() : later.who(),
                                later == null ? entry.at() : later.at(),
                                change.before(),
                                later == null ? change.after() : later.after(),
                                stored.get(change.field().name()),
                                null));
            }
        }
        rows.replaceAll((field, row) -> {
            String mine = Objects.toString(typed.get(field.name()), "");
            if (mine.equals(Objects.toString(row.theirs(), ""))) {
                return row;
            }
            if ((mine.isEmpty() ? mine : Masking.of(field, mine)).equals(row.before())) {
                untouched.put(field.name(), row.theirs());
                return row;
            }
            return new Row(field, row.who(), row.at(), row.before(), row.after(), row.theirs(), mine);
        });
        return new ChangedMeanwhile(version, List.copyOf(rows.values()), untouched);
    }

    ChangedMeanwhile without(Row taken) {
        return new ChangedMeanwhile(
                version, rows.stream().filter(row -> !row.equals(taken)).toList(), untouched);
    }
}
