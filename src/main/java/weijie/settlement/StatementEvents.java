package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Masked;
import weijie.shared.Role;
import weijie.shared.UtcNow;
import weijie.shared.jpa.TimeOrderedId;

/** The history of statements, who did what and when, told to the audit log too, and the notices to those concerned. Rows are only added. */
@ApplicationScoped
public class StatementEvents {

    private static final int NOTE_MOST = 500;

    /** What waits for the reader: a statement to be confirmed, disputes to be answered, a paper to be published, a payment to be confirmed. */
    private static final Set<String> ASKING = Set.of("sent", "disputed", "confirmed", "payment");

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Writes down what the caller did; {@code note} may be {@code null}. */
    void note(Statement statement, String verb, String note) {
        note(statement, caller.userName(), verb, note);
    }

    void note(Statement statement, String by, String verb, String note) {
        // The event tells the state that the statement has from now on.
        entities.flush();
        entities.createNativeQuery(
                        "INSERT INTO statement_event (id, statement_id, at, user_name, verb, to_state, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, statement.id())
                .setParameter(3, UtcNow.of(clock))
                .setParameter(4, by)
                .setParameter(5, verb)
                .setParameter(6, statement.state().name())
                .setParameter(7, note == null ? "" : note.length() > NOTE_MOST ? note.substring(0, NOTE_MOST) : note)
                .executeUpdate();
        notices.acted(link(statement));
        audit.fire(statement.change(verb.toUpperCase(Locale.ROOT).replace('-', '_'), Masked.words(note)));
    }

    /** Tells the centre, under {@code settlement.notice.<key>}. */
    void tellCentre(Statement statement, String key, String... args) {
        notices.tellCentre(statement.centreId(), told(statement, key, args));
    }

    /** Tells the accounts of headquarters. */
    void tellAccounts(Statement statement, String key, String... args) {
        notices.tellRole(Role.HQ_ACCOUNTS, told(statement, key, args));
    }

    /** Tells an outlet; its link leads to its own part. */
    void tellOutlet(Statement statement, long outletId, String key, String... args) {
        notices.tellOutlet(
                outletId, Telling.of(text(key), List.of(args), "/settlement/mine.xhtml?no=" + statement.number()));
    }

    private static Telling told(Statement statement, String key, String... args) {
        Telling told = Telling.of(text(key), List.of(args), link(statement));
        return ASKING.contains(key) ? told.asking() : told;
    }

    private static String text(String key) {
        return "settlement.notice." + key;
    }

    private static String link(Statement statement) {
        return "/settlement/view.xhtml?no=" + statement.number();
    }
}
