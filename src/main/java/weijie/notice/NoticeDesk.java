package weijie.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.UtcNow;

/** Where notices are sent and read. Sending joins the transaction of the event, so a notice stands exactly when the event does. */
@ApplicationScoped
public class NoticeDesk {

    private static final int WAITING_MOST = 20;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Tells one person. */
    @Transactional
    @Duty
    public void tellUser(String userName, Telling told) {
        tell(Audience.USER, userName, told);
    }

    /** Tells everybody of a centre. */
    @Transactional
    @Duty
    public void tellCentre(long centreId, Telling told) {
        tell(Audience.CENTRE, String.valueOf(centreId), told);
    }

    /** Tells everybody of an outlet. */
    @Transactional
    @Duty
    public void tellOutlet(long outletId, Telling told) {
        tell(Audience.OUTLET, String.valueOf(outletId), told);
    }

    /** Tells everybody with a role. */
    @Transactional
    @Duty
    public void tellRole(Role role, Telling told) {
        tell(Audience.ROLE, role.name(), told);
    }

    /** The caller did something with what a page is about: whatever was told of it is read, and what it asked waits for no colleague. */
    @Transactional
    @Duty
    public void acted(String link) {
        notices.unreadAbout(link, caller).forEach(this::isRead);
        notices.askedAbout(link, caller).forEach(id -> notices.done(id, caller.userName(), now()));
    }

    /** What asks the caller for something, is unread, and no colleague has done, the newest first. */
    @Transactional
    @Duty
    public List<NoticeRow> waiting() {
        return notices.waiting(caller, WAITING_MOST);
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
        isRead(id);
    }

    /** Notes that the caller has read them all. */
    @Transactional
    @Duty
    public void readAll() {
        notices.unreadIds(caller).forEach(this::isRead);
    }

    private void isRead(long id) {
        notices.read(id, caller.userName(), now());
    }

    /** The read receipt: who has read a notice. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<Reading> readings(long id) {
        return notices.readings(id);
    }

    private void tell(Audience kind, String audience, Telling told) {
        String together = NoticeDesk.class.getName() + ' ' + kind + ' ' + audience + ' ' + told.textKey();
        if (told.linkOfMany() != null && transaction.getResource(together) instanceof Notice earlier) {
            earlier.oneMore(told);
            return;
        }
        Notice notice = new Notice(kind, audience, told, caller.userName(), now());
        notices.add(notice);
        transaction.putResource(together, notice);
        // What people do themselves is no news to them; a report to one person is.
        if (kind != Audience.USER && isCallersOwn(kind, audience)) {
            isRead(notice.id());
        }
    }

    private boolean isCallersOwn(Audience kind, String audience) {
        return switch (kind) {
            case USER -> caller.userName().equals(audience);
            case ROLE -> caller.has(Role.valueOf(audience));
            case CENTRE ->
                caller.centreId().map(String::valueOf).filter(audience::equals).isPresent();
            case OUTLET ->
                caller.outletId().map(String::valueOf).filter(audience::equals).isPresent();
        };
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
