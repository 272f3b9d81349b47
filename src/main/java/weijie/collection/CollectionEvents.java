package weijie.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Masked;
import weijie.shared.Money;
import weijie.shared.Role;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** The history of cases, told to the audit log too, and the notices to whoever is next. Rows are only added. */
@ApplicationScoped
public class CollectionEvents {

    @Inject
    CollectionCases cases;

    @Inject
    Rows rows;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Writes down what the caller did with a case.
     *
     * @param before the case as it was, {@code null} where there was none
     * @param amount what it was about, or {@code null}
     * @param note what there is to say, or {@code null}
     * @return the case as it is now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    CollectionCases.Case note(String number, String verb, CollectionRow before, Money amount, String note) {
        CollectionCases.Case now = cases.find(number, Scope.all());
        rows.change(
                "INSERT INTO collection_event (id, case_id, at, user_name, verb, state, amount, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                now.id(),
                UtcNow.of(clock),
                caller.userName(),
                verb,
                now.row().state(),
                amount,
                note);
        notices.acted(link(number));
        changes.fire(Change.act(
                CollectedDebt.KIND,
                number,
                verb,
                before == null ? Map.of() : facts(before, null, null),
                facts(now.row(), amount, note)));
        return now;
    }

    private static Map<String, String> facts(CollectionRow row, Money amount, String note) {
        return Change.facts(
                "state",
                row.state(),
                "open",
                row.open(),
                "amount",
                amount,
                "reason",
                note == null ? null : Masked.words(note));
    }

    /** What was done with a case, the first first. */
    List<CollectionView.Event> of(long caseId) {
        return rows.list(
                "SELECT at, user_name, verb, state, amount, note FROM collection_event WHERE case_id = ? ORDER BY id",
                row -> new CollectionView.Event(
                        row.time("at"),
                        row.text("user_name"),
                        row.text("verb"),
                        row.choice(CollectionState.class, "state"),
                        row.moneyOrNull("amount"),
                        row.text("note")),
                caseId);
    }

    /** Tells the centre, under {@code collection.notice.<key>}. */
    void tellCentre(CollectionCases.Case about, String key, Money amount) {
        notices.tellCentre(about.centreId(), telling(about, key, amount));
    }

    /** Tells a desk of headquarters that it is its turn. */
    void ask(Role role, CollectionCases.Case about, String key, Money amount) {
        notices.tellRole(role, telling(about, key, amount).asking());
    }

    private static Telling telling(CollectionCases.Case about, String key, Money amount) {
        return Telling.of(
                "collection.notice." + key,
                List.of(about.row().no(), about.row().centreName(), about.row().month(), amount.grouped()),
                link(about.row().no()));
    }

    private static String link(String number) {
        return "/collection/view.xhtml?no=" + number;
    }
}
