package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Role;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** The history of penalties, told to the audit log too, and the notices to whoever is next. Rows are only added. */
@ApplicationScoped
class PenaltyEvents {

    /** An appeal was decided on. */
    static final String DECIDE = "DECIDE";

    /** What it was for fell, without an appeal. */
    static final String FALL = "CANCEL";

    @Inject
    Penalties penalties;

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

    /** Writes down what the caller did; a note there need not be. */
    @Transactional(Transactional.TxType.MANDATORY)
    void note(Penalty penalty, String verb, String note, Map<String, String> before) {
        penalties.flush();
        rows.change(
                "INSERT INTO penalty_event (id, penalty_id, at, user_name, verb, state, amount, decision, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                penalty.id(),
                UtcNow.of(clock),
                caller.userName(),
                verb,
                penalty.state(),
                penalty.amount(),
                DECIDE.equals(verb) || FALL.equals(verb) ? penalty.decision() : null,
                note);
        notices.acted(link(penalty));
        changes.fire(Change.act(Penalty.KIND, penalty.number(), verb, before, penalty.facts()));
    }

    /** What was done with a penalty, the first first. */
    List<PenaltyRow.Event> of(long penaltyId) {
        return rows.list(
                "SELECT at, user_name, verb, state, amount, decision, note FROM penalty_event WHERE penalty_id = ? ORDER BY id",
                row -> new PenaltyRow.Event(
                        row.time("at"),
                        row.text("user_name"),
                        row.text("verb"),
                        row.choice(PenaltyState.class, "state"),
                        row.money("amount"),
                        row.choice(PenaltyDecision.class, "decision"),
                        row.text("note")),
                penaltyId);
    }

    /** What came before the notice is headquarters' own. */
    List<PenaltyRow.Event> sinceNotice(long penaltyId) {
        return of(penaltyId).stream()
                .dropWhile(event -> event.state().isBeforeNotice())
                .toList();
    }

    /** Tells a desk of headquarters that it is its turn, under {@code settlement.notice.penalty.<key>}. */
    void ask(Role role, Penalty penalty, String key) {
        notices.tellRole(role, telling(penalty, key).asking());
    }

    /** Tells the centre and the outlet that is to blame. */
    void tell(Penalty penalty, String key, boolean asks) {
        Telling telling = asks ? telling(penalty, key).asking() : telling(penalty, key);
        notices.tellCentre(penalty.centreId(), telling);
        if (penalty.outletId() != null) {
            notices.tellOutlet(penalty.outletId(), telling);
        }
    }

    /** It falls on another centre than before: both are told, and the new one may have to answer; the page is not the old one's any more. */
    void moved(Penalty penalty, long from) {
        Telling telling = telling(penalty, "moved");
        notices.tellCentre(from, Telling.of(telling.textKey(), telling.args(), "/settlement/penalties.xhtml"));
        notices.tellCentre(penalty.centreId(), penalty.state() == PenaltyState.NOTIFIED ? telling.asking() : telling);
    }

    private static Telling telling(Penalty penalty, String key) {
        return Telling.of(
                "settlement.notice.penalty." + key,
                List.of(
                        penalty.number(),
                        penalty.amount().grouped(),
                        penalty.appealUntil() == null
                                ? ""
                                : penalty.appealUntil().toString()),
                link(penalty));
    }

    private static String link(Penalty penalty) {
        return "/settlement/penalty.xhtml?no=" + penalty.number();
    }
}
