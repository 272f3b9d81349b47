package weijie.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.WallClock;

/** Where long lists are asked for, watched and taken away; nobody has an export of somebody else's. */
@ApplicationScoped
public class ExportDesk {

    /** The kind of the jobs that make exports. */
    public static final String KIND = "LIST_EXPORT";

    private static final int AT_ONCE = 3;

    @Inject
    JobDesk jobs;

    @Inject
    ExportFiles files;

    @Inject
    NoticeDesk notices;

    @Inject
    TermValues terms;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    @Inject
    Clock businessDay;

    /**
     * Asks for a list as a file.
     *
     * @param name what the list is called
     * @param wanted what the job needs to know to write it
     * @return the export's id, that of its job
     * @throws Refusal {@code EX-901} when the caller waits for several already
     */
    @Transactional
    @Duty
    public long ask(String name, String wanted) {
        long waiting = jobs.mine().stream()
                .filter(job -> job.kind().equals(KIND) && !job.isOver())
                .count();
        Refusal.unless(waiting < AT_ONCE, Refusal.Kind.CONFLICT, "EX-901", waiting);
        changes.fire(Change.event("PAGE", name, "EXPORT"));
        return jobs.start(KIND, wanted, "export.job|" + name);
    }

    /** One of the caller's own exports; any other does not exist ({@code JB-901}). */
    @Transactional
    @Duty
    public ExportRow find(long id) {
        return row(jobs.own(id, KIND));
    }

    /** The caller's latest exports, the newest first. */
    @Transactional
    @Duty
    public List<ExportRow> mine() {
        return jobs.mine().stream()
                .filter(job -> job.kind().equals(KIND))
                .map(this::row)
                .toList();
    }

    private ExportRow row(JobRow job) {
        LocalDateTime until = job.state() == JobState.DONE ? job.endedAt().plusDays(daysKept()) : null;
        boolean ready = until != null
                && clock.now().isBefore(until)
                && files.find(job.id()).isPresent();
        return new ExportRow(job, job.title().substring(job.title().indexOf('|') + 1), ready, until);
    }

    /**
     * The file of one of the caller's own exports, to be taken away, which is noted; what was told of it is read.
     *
     * @throws Refusal {@code EX-902} when it is not made, or not kept any more
     */
    @Transactional
    @Duty
    public Path file(long id) {
        ExportRow export = find(id);
        Refusal.unless(export.ready(), Refusal.Kind.NOT_FOUND, "EX-902", daysKept());
        changes.fire(Change.event("PAGE", export.name(), "EXPORT"));
        notices.acted(page(id));
        return files.find(id).orElseThrow();
    }

    /** Asks one of the caller's own exports to stop; asked again it ends at once. */
    @Transactional
    @Duty
    public void cancel(long id) {
        jobs.cancel(find(id).job().id());
    }

    /** An empty file for a job to write to; what was kept long enough is deleted first. */
    @Transactional
    @Duty
    public Path begin() {
        files.forgetBefore(clock.now().minusDays(daysKept()).toInstant(ZoneOffset.UTC));
        return files.begin();
    }

    /**
     * Makes what a job wrote the export's file, and tells who asked for it.
     *
     * @return the page where it is taken
     */
    @Transactional
    @Duty
    public String keep(JobTicket ticket, Path made, String name, long rows) {
        notices.tellUser(
                caller.userName(), Telling.of("export.told", List.of(name, String.valueOf(rows)), page(ticket.id())));
        jobs.mustHold(ticket);
        files.keep(ticket.id(), made);
        return page(ticket.id());
    }

    /** Where somebody watches an export and takes it. */
    public static String page(long id) {
        return "/export.xhtml?id=" + id;
    }

    /** For how many days the file of an export is kept. */
    @Transactional
    @Duty
    public int daysKept() {
        return terms.snapshot().number(Term.EXPORT_DAYS, LocalDate.now(businessDay));
    }
}
