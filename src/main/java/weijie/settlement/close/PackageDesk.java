package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.UtcNow;

/** Where everything about a published month is put into one file and taken away: headquarters' of all centres, a centre's of its own. */
@ApplicationScoped
public class PackageDesk {

    @Inject
    MonthPackages packages;

    @Inject
    FileStore files;

    @Inject
    JobDesk jobs;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Makes the package of a month as a job; pressed again it is the same job.
     *
     * @return the job's id
     * @throws Refusal {@code CL-710} when none of the caller's statements is published
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public long make(YearMonth month) {
        Refusal.unless(!packages.statements(month, Scope.of(caller)).isEmpty(), Refusal.Kind.CONFLICT, "CL-710", month);
        changes.fire(Change.event("MONTH", month.toString(), "ARCHIVE"));
        return jobs.startOnce(PackageRun.KIND, month.toString(), "settlement.package.job|" + month);
    }

    /** The last one of a month that was made for the caller's house. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public Optional<MonthPackage> latest(YearMonth month) {
        return packages.latest(month, Scope.of(caller));
    }

    /**
     * Its file, to be taken away, which is noted.
     *
     * @throws Refusal {@code CL-711} when none was made for the caller's house
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public Path taken(YearMonth month) {
        MonthPackage made = latest(month).orElseThrow(() -> Refusal.notFound("CL-711", month));
        changes.fire(Change.of("MONTH", month.toString(), "EXPORT", Map.of(), Change.facts("file", made.fileName())));
        return files.read(made.sha256());
    }

    /** What is laid into a package. */
    record Contents(List<String> statements, List<String> penalties, int unpublished) {}

    /** For a job, which has no transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Contents contents(YearMonth month) {
        Scope scope = Scope.of(caller);
        return new Contents(
                packages.statements(month, scope),
                packages.penalties(month, scope),
                packages.unpublished(month, scope));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void ledger(YearMonth month, Appendable to) {
        packages.ledger(month, Scope.of(caller), to);
    }

    /** The notice of a penalty as it was laid into a package before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Path> notice(String penaltyNo) {
        return packages.notice(penaltyNo).map(files::read);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Path keepNotice(String penaltyNo, Path made) {
        return files.read(packages.keepNotice(penaltyNo, made, UtcNow.of(clock)));
    }

    /** Keeps what a job made, while it still holds its ticket. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(JobTicket ticket, YearMonth month, Path made, int count, int statements) {
        packages.keep(month, Scope.of(caller), made, count, statements, caller.userName(), UtcNow.of(clock));
        jobs.mustHold(ticket);
    }
}
