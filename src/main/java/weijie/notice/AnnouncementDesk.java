package weijie.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;
import weijie.shared.UtcNow;

/** Where headquarters tells many something in its own words, and where they read it. */
@ApplicationScoped
public class AnnouncementDesk {

    private static final String KIND = "ANNOUNCEMENT";
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_BODY = 2000;

    @Inject
    Announcements announcements;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * Tells them, from now until the end of a day.
     *
     * @throws Refusal NT-911 for a day that is past
     */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public long publish(String title, String body, Addressees addressees, LocalDate shownUntil) {
        String head = Typed.required("title", title, LONGEST_TITLE);
        String text = Typed.required("body", body, LONGEST_BODY);
        Typed.required("addressees", addressees);
        LocalDate last = Typed.required("shownUntil", shownUntil);
        if (last.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalidField("shownUntil", "NT-911", last);
        }
        Announcement announcement = new Announcement(head, text, addressees, last, caller.userName(), now());
        announcements.add(announcement);
        changes.fire(Change.of(
                KIND,
                String.valueOf(announcement.id()),
                "PUBLISH",
                Map.of(),
                Map.of("title", head, "addressees", addressees.name(), "shownUntil", last.toString())));
        return announcement.id();
    }

    /** Nobody is shown it any more; who has read it stays known. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void withdraw(long id) {
        announcements.find(id).orElseThrow(() -> missing()).withdraw(caller.userName(), now());
        changes.fire(Change.of(KIND, String.valueOf(id), "WITHDRAW", Map.of(), Map.of()));
    }

    /** What the caller is told today, the newest first. */
    @Transactional
    @Duty
    public List<AnnouncementRow> current() {
        return announcements.current(caller, LocalDate.now(clock));
    }

    /** How many of these the caller has not read. */
    @Transactional
    @Duty
    public long unread() {
        return announcements.unread(caller, LocalDate.now(clock));
    }

    /** One of these; of who publishes, any. */
    @Transactional
    @Duty
    public AnnouncementRow find(long id) {
        return mayPublish()
                ? announcements.row(id, caller).orElseThrow(() -> missing())
                : current().stream().filter(row -> row.id() == id).findFirst().orElseThrow(() -> missing());
    }

    /** Notes that the caller has read it. */
    @Transactional
    @Duty
    public void read(long id) {
        boolean mine = current().stream().anyMatch(row -> row.id() == id);
        Refusal.unless(mine, Refusal.Kind.NOT_FOUND, "NT-910");
        announcements.read(id, caller.userName(), now());
    }

    /** Every announcement there was. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public Listing<AnnouncementRow> all(Slice slice) {
        return announcements.all(caller, slice);
    }

    /** Everybody whom it is for, and when they read it. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<AnnouncementReader> readers(long id) {
        Announcement announcement = announcements.find(id).orElseThrow(() -> missing());
        return announcements.readers(id, announcement.addressees());
    }

    private boolean mayPublish() {
        return caller.has(Role.HQ_ADMIN) || caller.has(Role.HQ_ACCOUNTS) || caller.has(Role.HQ_DIRECTOR);
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }

    private static Refusal missing() {
        return Refusal.notFound("NT-910");
    }
}
