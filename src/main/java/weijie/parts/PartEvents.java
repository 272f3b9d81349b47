package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

/**
 * The history of requests and issues, told to the audit log too, of parcels and pieces, taken from what is told there, and the notices to
 * whoever is next. Rows are only added.
 */
@ApplicationScoped
class PartEvents {

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

    /** Writes down what the caller did with a paper; a note there need not be. */
    void note(String kind, String no, String verb, String note, Map<String, String> before, Map<String, String> after) {
        write(kind, no, verb, note);
        notices.acted(link(kind, no));
        changes.fire(Change.act(kind, no, verb, before, after));
    }

    /** What is done with parcels and pieces, by whatever desk; what concerns many at once belongs to none of them, a copy on paper to nobody. */
    void keep(@Observes Change change) {
        String no = change.about().id();
        boolean one = !no.equals("*") && !change.verb().equals("EXPORT");
        if (one && (change.concerns(ReturnParcel.KIND) || change.concerns(BadPart.KIND))) {
            write(change.about().kind(), no, change.verb(), change.after().get("reason"));
        }
    }

    private void write(String kind, String no, String verb, String note) {
        rows.change(
                "INSERT INTO part_event (id, paper_kind, paper_no, at, user_name, verb, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                kind,
                no,
                UtcNow.of(clock),
                caller.userName(),
                verb,
                note);
    }

    /** What was done with a paper, the first first. */
    List<PartEventRow> of(String no) {
        return rows.list(
                "SELECT at, user_name, verb, note FROM part_event WHERE paper_no = ? ORDER BY id",
                row -> new PartEventRow(row.time("at"), row.text("user_name"), row.text("verb"), row.text("note")),
                no);
    }

    /** Tells the desk of a place that it is its turn, under {@code parts.notice.<key>}. */
    void ask(StockPlace place, String key, String kind, String no) {
        tell(place, telling(key, kind, no).asking());
    }

    /** Tells the desk of a place what became of a paper. */
    void tell(StockPlace place, String key, String kind, String no) {
        tell(place, telling(key, kind, no));
    }

    private void tell(StockPlace place, Telling telling) {
        switch (place.kind()) {
            case HQ -> notices.tellRole(Role.HQ_PARTS, telling);
            case CENTRE -> notices.tellCentre(place.id(), telling);
            case OUTLET -> notices.tellOutlet(place.id(), telling);
        }
    }

    private static Telling telling(String key, String kind, String no) {
        return Telling.of("parts.notice." + key, List.of(no), link(kind, no));
    }

    private static String link(String kind, String no) {
        return (kind.equals(PartRequest.KIND) ? "/parts/request.xhtml?no=" : "/parts/issue.xhtml?no=") + no;
    }
}
