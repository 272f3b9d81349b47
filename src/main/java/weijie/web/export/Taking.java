package weijie.web.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.shared.Slice;
import weijie.shared.Texts;

/**
 * What somebody wants to take away of a list, as a job reads it: which list, under which filter, in which order, without which columns
 * and in whose language.
 */
record Taking(String path, Map<String, String> filter, Slice order, Set<String> hidden, Texts texts) {

    String written() {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        filter.forEach(fields::add);
        JsonArrayBuilder columns = Json.createArrayBuilder();
        hidden.forEach(columns::add);
        return Json.createObjectBuilder()
                .add("path", path)
                .add("filter", fields)
                .add("sort", order.sort() == null ? "" : order.sort())
                .add("descending", order.descending())
                .add("hidden", columns)
                .add("language", texts.locale().getLanguage())
                .build()
                .toString();
    }

    static Taking read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            JsonObject all = reader.readObject();
            Map<String, String> filter = new HashMap<>();
            JsonObject fields = all.getJsonObject("filter");
            fields.keySet().forEach(name -> filter.put(name, fields.getString(name)));
            String sort = all.getString("sort");
            return new Taking(
                    all.getString("path"),
                    filter,
                    new Slice(0, 1, sort.isEmpty() ? null : sort, all.getBoolean("descending")),
                    all.getJsonArray("hidden").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.toUnmodifiableSet()),
                    Texts.in(Locale.forLanguageTag(all.getString("language"))));
        }
    }
}
