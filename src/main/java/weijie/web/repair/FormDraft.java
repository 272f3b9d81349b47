package weijie.web.repair;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import weijie.repair.check.RecordField;

/**
 * What a browser kept of a record's form, as a query string of its fields. Fields nobody knows are left out: it comes from the person's own
 * browser and is only typed text, which the checks judge as if it had been typed again.
 *
 * @param fields the text by field; {@code null} where nothing was typed
 * @param parts the lines of parts in their order
 */
record FormDraft(Map<String, String> fields, List<PartInput> parts) {

    private static final int LONGEST = 20_000;
    private static final int PARTS_MOST = 50;
    private static final Pattern PART = Pattern.compile("lines:(\\d{1,3}):(code|quantity|tag)");
    private static final Map<String, RecordField> KNOWN =
            EnumSet.allOf(RecordField.class).stream().collect(Collectors.toMap(RecordField::name, field -> field));

    static FormDraft read(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<Integer, PartInput> parts = new TreeMap<>();
        if (query != null && query.length() <= LONGEST) {
            for (String pair : query.split("&")) {
                int at = pair.indexOf('=');
                if (at > 0) {
                    take(
                            decode(pair.substring(0, at)).replaceFirst("_input$", ""),
                            decode(pair.substring(at + 1)),
                            fields,
                            parts);
                }
            }
        }
        return new FormDraft(fields, List.copyOf(parts.values()));
    }

    /** The version of the record that a draft was begun on; one that says none was begun on no version there is. */
    static int version(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static void take(String name, String value, Map<String, String> fields, Map<Integer, PartInput> parts) {
        Matcher part = PART.matcher(name);
        if (KNOWN.containsKey(name)) {
            fields.put(name, value.isBlank() ? null : value);
        } else if (part.matches() && Integer.parseInt(part.group(1)) < PARTS_MOST) {
            PartInput line = parts.computeIfAbsent(Integer.valueOf(part.group(1)), at -> new PartInput());
            switch (part.group(2)) {
                case "code" -> line.setCode(value);
                case "quantity" -> line.setQuantity(value);
                default -> line.setTag(value);
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
