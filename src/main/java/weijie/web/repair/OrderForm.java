package weijie.web.repair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.web.TypedForm;

/** What somebody types about a record: a text for each field, and the lines of its parts. */
public final class OrderForm extends TypedForm {

    private static final long serialVersionUID = 1L;

    private static final int PARTS_MOST = 50;
    private static final String PARTS = RecordField.PARTS_USED.name();
    private static final Pattern PART = Pattern.compile("lines:(\\d{1,3}):(code|quantity|tag|oldSerial|newSerial)");
    private static final Set<String> KNOWN =
            EnumSet.allOf(RecordField.class).stream().map(RecordField::name).collect(Collectors.toSet());

    private final Map<String, String> text = new HashMap<>();
    private final List<PartInput> parts = new ArrayList<>();

    OrderForm() {}

    /** The form of a stored record. */
    OrderForm(RecordDraft stored) {
        stored.fields().forEach((field, value) -> put(field.name(), value));
    }

    /** Everything in the form, the parts as one text. */
    @Override
    public Map<String, Object> values() {
        Map<String, Object> all = new HashMap<>();
        KNOWN.forEach(field -> all.put(field, text.get(field)));
        all.put(PARTS, PartInput.write(parts));
        return all;
    }

    @Override
    public void put(String field, Object value) {
        if (field.equals(PARTS)) {
            parts.clear();
            PartLine.lines(Objects.toString(value, "")).forEach(line -> parts.add(new PartInput(line)));
        } else if (KNOWN.contains(field)) {
            text.put(field, value == null ? null : value.toString());
        }
    }

    /** What a browser kept of the form, with the lines of parts as one text; fields nobody knows are left out. */
    static Map<String, Object> gathered(Map<String, Object> kept) {
        Map<String, Object> fields = new HashMap<>(kept);
        fields.keySet().retainAll(KNOWN);
        fields.put(PARTS, PartInput.write(lines(kept)));
        return fields;
    }

    private static List<PartInput> lines(Map<String, Object> kept) {
        Map<Integer, PartInput> lines = new TreeMap<>();
        kept.forEach((name, value) -> {
            Matcher part = PART.matcher(name);
            if (part.matches() && Integer.parseInt(part.group(1)) < PARTS_MOST) {
                PartInput line = lines.computeIfAbsent(Integer.valueOf(part.group(1)), at -> new PartInput());
                switch (part.group(2)) {
                    case "code" -> line.setCode(Objects.toString(value, ""));
                    case "quantity" -> line.setQuantity(Objects.toString(value, ""));
                    case "oldSerial" -> line.setOldSerial(Objects.toString(value, null));
                    case "newSerial" -> line.setNewSerial(Objects.toString(value, null));
                    default -> line.setTag(Objects.toString(value, null));
                }
            }
        });
        return List.copyOf(lines.values());
    }

    /** Brings back the lines that were begun and have no code yet: as one text they are nothing. */
    void putBegunLines(Map<String, Object> kept) {
        List<PartInput> lines = lines(kept);
        if (PartInput.write(lines).equals(PartInput.write(parts))) {
            parts.clear();
            parts.addAll(lines);
        }
    }

    RecordDraft draft() {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        values().forEach((name, value) -> fields.put(RecordField.valueOf(name), (String) value));
        return new RecordDraft(0, fields);
    }

    String get(RecordField field) {
        return text.get(field.name());
    }

    /** Fills a field that nothing stands in yet; tells whether it did. */
    boolean fill(String field, String value) {
        boolean empty = text.get(field) == null || text.get(field).isBlank();
        if (empty && value != null) {
            text.put(field, value);
        }
        return empty && value != null;
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<PartInput> getParts() {
        return parts;
    }
}
