package weijie.catalog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.Refusal;
import weijie.shared.Registration;

/**
 * Takes the entries of one list one after another, against what is stored and what came before in the same list. A batch that
 * only checks decides the same and stores nothing.
 *
 * <p>The audit trail gets each change with its fields. What is new has no fields to compare, so a list that adds many things is
 * one entry with their number; a single addition keeps its fields.
 */
abstract class Batch<E> {

    private final Map<String, E> seen = new HashMap<>();
    private final Consumer<Change> changes;
    protected final boolean stores;
    protected final LocalDate today;
    private Change onlyAddition;
    private int additions;

    protected Batch(boolean stores, LocalDate today, Consumer<Change> changes) {
        this.stores = stores;
        this.today = today;
        this.changes = changes;
    }

    /** What became of the entry; a mistake in it is told, not thrown. */
    Registration take(E typed) {
        try {
            E entry = checked(typed);
            E before = seen.putIfAbsent(key(entry).toUpperCase(Locale.ROOT), entry);
            if (before != null) {
                Refusal.unless(before.equals(entry), Refusal.Kind.INVALID, "MD-878", key(entry));
                return Registration.UNCHANGED;
            }
            return register(entry);
        } catch (Refusal refusal) {
            return Registration.refused(refusal);
        }
    }

    /** The entry stripped and normalised, or the refusal that says which field is wrong. */
    protected abstract E checked(E typed);

    /** What tells one entry from another. */
    protected abstract String key(E entry);

    protected abstract Registration register(E entry);

    protected final void tell(Change changed) {
        if (stores) {
            changes.accept(changed);
        }
    }

    protected final void tellAdded(Change addition) {
        onlyAddition = addition;
        additions++;
    }

    /** Takes all entries of a list, in order, and tells for each what became of it. */
    final List<Registration> run(List<E> entries) {
        List<Registration> done = entries.stream().map(this::take).toList();
        close();
        return done;
    }

    /** Refuses what a check of one entry alone found to be there already. */
    static void mustBeNew(List<Registration> checked, String code) {
        Registration.Outcome outcome = only(checked).outcome();
        Refusal.unless(outcome == Registration.Outcome.ADDED, Refusal.Kind.CONFLICT, "MD-886", code);
    }

    /** What became of the only entry, or its refusal. */
    static Registration only(List<Registration> done) {
        return done.get(0).orThrow();
    }

    /** Tells what was added, once the list is through. */
    private void close() {
        if (additions == 1) {
            tell(onlyAddition);
        } else if (additions > 1) {
            tell(Change.added(onlyAddition.about().kind(), "*", Change.facts("added", additions)));
        }
    }

    /** Refuses a next version that would leave a gap after the last one or overlap it. */
    static void mustFollow(String subject, DateRange last, LocalDate from) {
        Refusal.unless(last.from().isBefore(from), Refusal.Kind.CONFLICT, "MD-871", subject, last.from());
        Refusal.unless(
                last.isOpenEnded() || last.to().plusDays(1).equals(from),
                Refusal.Kind.CONFLICT,
                "MD-881",
                subject,
                from);
    }
}
