package weijie.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record was changed by a person: fired as a CDI event inside the transaction, so that features which must not know each other
 * can take note of it, above all the audit trail.
 *
 * @param about what was changed
 * @param verb what was done, for example {@code CHANGE}
 * @param before field to value before; empty for something new
 * @param after field to value afterwards; empty for something removed
 */
public record Changed(Reference about, String verb, Map<String, String> before, Map<String, String> after) {

    public Changed {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static Changed added(String kind, String id, Map<String, String> after) {
        return new Changed(new Reference(kind, id), "ADD", Map.of(), after);
    }

    public static Changed of(String kind, String id, String verb, Map<String, String> before, Map<String, String> after) {
        return new Changed(new Reference(kind, id), verb, before, after);
    }

    public boolean concerns(String kind) {
        return about.kind().equals(kind);
    }

    /** Field and value pairs, alternately; a value that is absent is left out. */
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
