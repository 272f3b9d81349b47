package weijie.web.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import weijie.identity.AuditRow;
import weijie.shared.Texts;

/** What the audit log keeps as codes, in a reader's words. */
record AuditWords(Texts texts) {

    private static final List<String> VALUES = List.of(
            "network.invoicing.",
            "role.",
            "status.",
            "catalog.check.",
            "catalog.class.",
            "policy.kind.",
            "repair.level.",
            "announcement.to.",
            "audit.value.");
    private static final String VERB = "identity.verb.";
    private static final String FIELD = "audit.field.";

    /** A kind of record. */
    String kind(String code) {
        return word(code, "audit.kind." + code);
    }

    /** What was done: records and statements have words of their own for it. */
    String verb(String code) {
        String ofStatement = "settlement.verb." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return word(code, VERB + code, "repair.verb." + code, ofStatement);
    }

    /** The name of a field; the heading of a spreadsheet stays as it is. */
    String field(String code) {
        return word(code, FIELD + code, "repair.field." + code);
    }

    /** The first of these texts that there is, else the code as it is. */
    private String word(String code, String... keys) {
        return Arrays.stream(keys)
                .filter(texts::has)
                .findFirst()
                .map(key -> texts.get(key))
                .orElse(code);
    }

    /** A value that is a code of ours in words, anything else as it was typed; several codes have commas between. */
    String value(String stored) {
        return stored == null
                ? null
                : Arrays.stream(stored.split(", ?"))
                        .map(this::one)
                        .collect(Collectors.joining(stored.contains(", ") ? ", " : ","));
    }

    private String one(String code) {
        return VALUES.stream()
                .filter(prefix -> texts.has(prefix + code))
                .findFirst()
                .map(prefix -> texts.get(prefix + code))
                .orElse(code);
    }

    /** All changes of a line in one sentence. */
    String changes(AuditRow row) {
        return row.changes().stream()
                .map(change -> field(change.field()) + ": " + shown(change.before()) + " → " + shown(change.after()))
                .collect(Collectors.joining("; "));
    }

    private String shown(String stored) {
        return stored == null ? "—" : value(stored);
    }
}
