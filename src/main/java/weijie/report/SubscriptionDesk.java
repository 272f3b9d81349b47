package weijie.report;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_INSPECTOR;
import static weijie.shared.Role.HQ_PARTS;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import weijie.identity.PresentAccounts;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.policy.HolidayCalendar;
import weijie.shared.ActingAs;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.WallClock;

/**
 * Where people ask for reports by the calendar. Each is made with the rights that its reader has on the day; of whoever is locked or may not
 * read it any more nothing is made, which is told once.
 */
@ApplicationScoped
public class SubscriptionDesk {

    private static final int MOST = 20;
    private static final int MONTHS_MOST = 36;
    private static final String PAGE = "/report/subscriptions.xhtml";

    @Inject
    Subscriptions subscriptions;

    @Inject
    Reports reports;

    @Inject
    PresentAccounts accounts;

    @Inject
    HolidayCalendar calendar;

    @Inject
    JobDesk jobs;

    @Inject
    NoticeDesk notices;

    @Inject
    FileStore files;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    @Inject
    Clock business;

    /** A file to be taken away. */
    public record Taken(String fileName, Path file) {}

    /** The caller's own, those that go on first. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK})
    public List<SubscriptionRow> mine() {
        return subscriptions.of(caller.userName());
    }

    /**
     * From the next day of its rhythm on the caller gets a report.
     *
     * @return its id
     * @throws Refusal {@code RE-850} for a report that is not the caller's to read, {@code RE-810} for a number of months there is not,
     *     {@code RE-811} when the caller gets too many already
     */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK})
    public long subscribe(Subscribing wanted) {
        Report report = reports.find(wanted.report(), caller);
        Refusal.unlessField(wanted.months() >= 1 && wanted.months() <= MONTHS_MOST, "months", "RE-810", MONTHS_MOST);
        Refusal.unlessField(wanted.rhythm() != null && wanted.form() != null, "rhythm", "RE-813");
        Refusal.unlessField(
                report.groupings().contains(wanted.by()), "by", "RE-804", String.valueOf(wanted.by()), report.ways());
        Refusal.unless(subscriptions.activeOf(caller.userName()) < MOST, Refusal.Kind.CONFLICT, "RE-811", MOST);
        LocalDate today = LocalDate.now(business);
        long id = subscriptions.add(
                caller.userName(), wanted, wanted.rhythm().after(today, calendar.workingDays()), clock.now());
        changes.fire(Change.added("REPORT", wanted.report(), Change.facts("rhythm", wanted.rhythm())));
        return id;
    }

    /** @throws Refusal {@code RE-851} for one that is not the caller's or has ended */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK})
    public void end(long id) {
        Subscriptions.Kept one = subscriptions
                .find(id)
                .filter(kept -> kept.userName().equals(caller.userName()))
                .orElseThrow(() -> Refusal.notFound("RE-851"));
        Refusal.unless(subscriptions.end(id, "ENDED"), Refusal.Kind.NOT_FOUND, "RE-851");
        changes.fire(Change.event("REPORT", one.wanted().report(), "WITHDRAW"));
    }

    /**
     * A file of the caller's own, to be taken away, which is noted.
     *
     * @throws Refusal {@code RE-852} for one that is not the caller's, or that the caller could not have made now
     */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK})
    public Taken copy(long id) {
        Subscriptions.Copy copy = subscriptions
                .copy(id)
                .filter(one -> one.userName().equals(caller.userName()))
                .filter(one -> Objects.equals(one.centreId(), caller.centreId().orElse(null)))
                .filter(one -> reports.of(caller).stream()
                        .anyMatch(report -> report.code().equals(one.report())))
                .orElseThrow(() -> Refusal.notFound("RE-852"));
        changes.fire(Change.event("REPORT", copy.fileName(), "EXPORT"));
        notices.acted(PAGE);
        return new Taken(copy.fileName(), files.read(copy.sha256()));
    }

    /**
     * Begins what is due; it may be asked at any time and on any server, and begins each once a day.
     *
     * @return how many were begun
     */
    @Transactional
    int daily() {
        LocalDate today = LocalDate.now(business);
        int begun = 0;
        for (Subscriptions.Kept one : subscriptions.due(today)) {
            Optional<Caller> reader = accounts.find(one.userName()).filter(now -> mayRead(now, one.wanted()));
            if (reader.isEmpty()) {
                stop(one);
            } else if (subscriptions.moveOn(one, one.wanted().rhythm().after(today, calendar.workingDays()))) {
                ActingAs.run(
                        reader.get(),
                        () -> jobs.start(
                                SubscribedRun.KIND, SubscribedRun.payload(one.id(), today), "report.job.subscribed"));
                begun++;
            }
        }
        return begun;
    }

    private boolean mayRead(Caller reader, Subscribing wanted) {
        return reports.of(reader).stream().anyMatch(report -> report.code().equals(wanted.report()));
    }

    private void stop(Subscriptions.Kept one) {
        if (subscriptions.end(one.id(), "STOPPED")) {
            Telling told = Telling.of(
                    "report.notice.stopped",
                    List.of(one.userName(), one.wanted().report()),
                    PAGE);
            notices.tellUser(one.userName(), told);
            notices.tellRole(Role.HQ_ADMIN, told);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Subscriptions.Kept wanted(long id) {
        return subscriptions.find(id).orElseThrow(() -> Refusal.notFound("RE-851"));
    }

    /** Keeps what a job made, and tells its reader. */
    @Transactional
    void keep(JobTicket ticket, long id, LocalDate day, String fileName, Path made) {
        try (InputStream content = Files.newInputStream(made)) {
            FileStore.Kept kept = files.keep(content, Long.MAX_VALUE);
            subscriptions.keep(id, day, caller.centreId().orElse(null), fileName, kept.sha256(), clock.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        notices.tellUser(caller.userName(), Telling.of("report.notice.made", List.of(fileName), PAGE));
        jobs.mustHold(ticket);
    }
}
