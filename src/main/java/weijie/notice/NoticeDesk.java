package weijie.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;

/** Where notices are sent and read. Sending joins the transaction of the event, so a notice stands exactly when the event does. */
@ApplicationScoped
public class NoticeDesk {

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Tells one person.
     *
     * @param textKey the sentence's key
     * @param args its figures, in order
     * @param link a page of ours that begins with a slash, or {@code null}
     */
    @Transactional
    @Duty
    public void tellUser(String userName, String textKey, List<String> args, String link) {
        tell(Audience.USER, userName, textKey, args, link);
    }

    /** Tells everybody of a centre. */
    @Transactional
    @Duty
    public void tellCentre(long centreId, String textKey, List<String> args, String link) {
        tell(Audience.CENTRE, String.valueOf(centreId), textKey, args, link);
    }

    /** Tells everybody of an outlet. */
    @Transactional
    @Duty
    public void tellOutlet(long outletId, String textKey, List<String> args, String link) {
        tell(Audience.OUTLET, String.valueOf(outletId), textKey, args, link);
    }

    /** Tells everybody with a role. */
    @Transactional
    @Duty
    public void tellRole(Role role, String textKey, List<String> args, String link) {
        tell(Audience.ROLE, role.name(), textKey, args, link);
    }

    /** The caller's notices, the newest first. */
    @Transactional
    @Duty
    public Listing<NoticeRow> list(boolean unreadOnly, Slice slice) {
        return notices.list(caller, unreadOnly, slice);
    }

    /** How many of the caller's notices are unread. */
    @Transactional
    @Duty
    public long unread() {
        return notices.unread(caller);
    }

    /** Notes that the caller has read a notice. */
    @Transactional
    @Duty
    public void read(long id) {
        Refusal.unless(notices.isFor(id, caller), Refusal.Kind.NOT_FOUND, "NT-901");
        notices.read(id, caller.userName(), now());
    }

    /** Notes that the caller has read them all. */
    @Transactional
    @Duty
    public void readAll() {
        notices.unreadIds(caller).forEach(id -> notices.read(id, caller.userName(), now()));
    }

    /** The read receipt: who has read a notice. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<Reading> readings(long id) {
        return notices.readings(id);
    }

    private void tell(Audience kind, String audience, String textKey, List<String> args, String link) {
        notices.add(new Notice(kind, audience, textKey, args, link, caller.userName(), now()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS);
    }
}
