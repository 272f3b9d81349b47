package weijie.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something a person did that the audit log should keep, with the fields before and after. A desk fires it as a CDI event,
 * {@code @Inject Event<Change> changes; changes.fire(...)}; it is written in the same transaction, so it stands exactly when the change does.
 *
 * @param about the paper or master record, by its business key
 * @param verb what was done, in capitals, for example {@code SUSPEND}
 * @param before the fields as they were, as text; only differing ones are kept
 * @param after the fields as they are now
 */
public record Change(Reference about, String verb, Map<String, String> before, Map<String, String> after) {

    /** Something that happened without a field to show. */
    public static Change event(String kind, String id, String verb) {
        return new Change(new Reference(kind, id), verb, Map.of(), Map.of());
    }

    public static Change of(
            String kind, String id, String verb, Map<String, String> before, Map<String, String> after) {
        return new Change(new Reference(kind, id), verb, before, after);
    }

    /** Something that a person did and that is kept whether or not a field differs. */
    public static Change act(
            String kind, String id, String verb, Map<String, String> before, Map<String, String> after) {
        return before.equals(after) ? event(kind, id, verb) : of(kind, id, verb, before, after);
    }

    /** Something new with its fields. */
    public static Change added(String kind, String id, Map<String, String> after) {
        return of(kind, id, "ADD", Map.of(), after);
    }

    /** Whether it is about this kind of record. */
    public boolean concerns(String kind) {
        return about.kind().equals(kind);
    }

    /** Field and value pairs, alternately, as text; a value that is absent is left out. */
    public static Map<String, String> facts(Object... pairs) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                facts.put(pairs[i].toString(), pairs[i + 1].toString());
            }
        }
        return facts;
    }
}
