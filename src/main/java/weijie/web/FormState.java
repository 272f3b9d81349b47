package weijie.web;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * On which version and which values of a stored thing the typing in a form began, and what others made of it since. What others changed is
 * laid beside what was typed, and nothing is saved before the person has chosen; so nobody's change is wiped out unseen.
 */
public final class FormState implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TypedForm form;
    private int version;
    private Map<String, Object> begun;
    private Meanwhile meanwhile;

    /** The form was just filled with what is stored as this version. */
    public FormState(TypedForm form, int version) {
        this.form = form;
        this.version = version;
        begun = form.values();
    }

    /**
     * Whether what stands in the form may be saved now. When others were there meanwhile it may not yet: their change of a field that was
     * left alone is taken over, and the person chooses where both changed one.
     *
     * @param stored the form as it would be filled now
     * @param latest the version of that
     */
    public boolean mayBeSaved(TypedForm stored, int latest, String by, LocalDateTime at) {
        if (latest != version) {
            List<Meanwhile.Row> rows = Meanwhile.rows(begun, form.values(), stored.values());
            meanwhile = rows.isEmpty() ? null : new Meanwhile(by, at, rows);
            version = latest;
            begun = stored.values();
            rows.stream().filter(row -> !row.clash()).forEach(row -> form.put(row.field(), row.theirs()));
            return rows.isEmpty();
        }
        return meanwhile == null || !meanwhile.hasClash();
    }

    /** As the other, where nobody knows who changed it. */
    public boolean mayBeSaved(TypedForm stored, int latest) {
        return mayBeSaved(stored, latest, null, null);
    }

    /**
     * Takes up a draft.
     *
     * @param begunOn the version it was begun on
     * @param base the values it was begun on; those of fields that the browser does not keep are missing
     * @param typed what was typed
     */
    public void restore(int begunOn, Map<String, Object> base, Map<String, Object> typed) {
        if (begunOn != version) {
            Map<String, Object> older = new HashMap<>(begun);
            older.keySet().removeAll(typed.keySet());
            older.putAll(base);
            begun = older;
            version = begunOn;
        }
        typed.forEach(form::put);
    }

    /** Gives up what was typed in a field for what somebody else stored there. */
    public void takeTheirs(Meanwhile.Row row) {
        form.put(row.field(), row.theirs());
        meanwhile = meanwhile.without(row);
    }

    /** Keeps what was typed in a field although somebody else changed it. */
    public void takeMine(Meanwhile.Row row) {
        meanwhile = meanwhile.without(row);
    }

    public int getVersion() {
        return version;
    }

    /** What is still to be compared; {@code null} when there is nothing. */
    public Meanwhile getMeanwhile() {
        return meanwhile;
    }
}
