package weijie.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What changed between two states of a thing, as it is kept in the audit log: {@code {"field": ["before", "after"]}}. */
final class FieldDifferences {

    /** Never written down, whoever hands it in. */
    private static final Set<String> SECRET = Set.of("passwordHash", "password", "keyHash");

    private FieldDifferences() {}

    /** The differing fields; {@code null} when nothing differs. */
    static String between(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        JsonObjectBuilder json = Json.createObjectBuilder();
        int count = 0;
        for (String field : fields) {
            String old = before.get(field);
            String fresh = after.get(field);
            if (!Objects.equals(old, fresh)) {
                boolean secret = SECRET.contains(field);
                JsonArrayBuilder pair = Json.createArrayBuilder();
                add(pair, secret && old != null ? "***" : old);
                add(pair, secret && fresh != null ? "***" : fresh);
                json.add(field, pair);
                count++;
            }
        }
        return count == 0 ? null : json.build().toString();
    }

    static List<AuditRow.FieldChange> read(String json) {
        List<AuditRow.FieldChange> changes = new ArrayList<>();
        if (json != null) {
            try (var reader = Json.createReader(new StringReader(json))) {
                reader.readObject()
                        .forEach((field, pair) -> changes.add(new AuditRow.FieldChange(
                                field, text(((JsonArray) pair).get(0)), text(((JsonArray) pair).get(1)))));
            }
        }
        return List.copyOf(changes);
    }

    private static void add(JsonArrayBuilder pair, String text) {
        if (text == null) {
            pair.addNull();
        } else {
            pair.add(text);
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }
}
