package weijie.importing;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.shared.WallClock;

/** Where people hand in spreadsheets, follow their batches, and have them stored or take them back. */
@ApplicationScoped
public class ImportDesk {

    @Inject
    ImportJobs jobs;

    @Inject
    StagedRows rows;

    @Inject
    RecordImport records;

    @Inject
    FileStore files;

    @Inject
    JobDesk jobDesk;

    @Inject
    Caller caller;

    @Inject
    Clock businessDay;

    @Inject
    WallClock clock;

    /** Keeps the file byte for byte, gives the batch its number, and has it checked. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public ImportRow upload(ImportWish wish, InputStream content) {
        wish.kind().mayBeImportedBy(caller);
        FileStore.Kept file = files.keep(content, SheetReader.MOST_BYTES);
        Long repeats = jobs.lastOf(file.sha256(), wish.kind(), scope())
                .map(ImportJob::id)
                .orElse(null);
        ImportJob job =
                new ImportJob(jobs.nextBatchNo(LocalDate.now(businessDay)), wish, file, repeats, caller, clock.now());
        jobs.add(job);
        ImportWork.start(job, ImportWork.Step.CHECK, jobDesk);
        return job.row();
    }

    private Scope scope() {
        return Scope.of(caller);
    }

    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, HQ_DIRECTOR})
    public Listing<ImportRow> list(ImportCriteria criteria, Slice slice) {
        return jobs.list(criteria, scope(), slice);
    }

    /** A batch in the caller's scope; one whose work was stopped from outside is put to rest first. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, HQ_DIRECTOR})
    public ImportRow find(long id) {
        ImportJob job = jobs.at(id, scope());
        if (job.state().isUnderWay()) {
            settle(job);
        }
        return job.row();
    }

    private void settle(ImportJob job) {
        Optional<JobRow> work = work(job);
        if (work.isEmpty() || !work.get().isOver()) {
            return;
        }
        ImportJob locked = jobs.lock(job.id(), scope());
        if (locked.state().isUnderWay()) {
            switch (work.get().state()) {
                case CANCELLED -> locked.stopped();
                case FAILED -> locked.fail(Refusal.invalid("IM-020"));
                default -> {}
            }
        }
    }

    private Optional<JobRow> work(ImportJob job) {
        try {
            return job.jobId() == null ? Optional.empty() : Optional.of(jobDesk.find(job.jobId()));
        } catch (Refusal notMine) {
            return Optional.empty();
        }
    }

    /** How far the work on a batch is, for a progress bar. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, HQ_DIRECTOR})
    public Optional<JobRow> work(long id) {
        return work(jobs.at(id, scope()));
    }

    /** Reads another sheet of the same file instead. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public void readSheet(long id, String sheet) {
        ImportJob job = jobs.toChange(id, caller);
        Refusal.unless(job.stored() == 0, Refusal.Kind.CONFLICT, "IM-014", job.batchNo(), job.state(), job.state());
        job.readSheet(sheet);
        job.beginCheck();
        ImportWork.start(job, ImportWork.Step.CHECK, jobDesk);
    }

    /** Stores what passed. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public ImportRow commit(long id, CommitMode mode, boolean submit) {
        ImportJob job = jobs.toChange(id, caller);
        Refusal.unless(mode != CommitMode.NONE, Refusal.Kind.INVALID, "IM-022");
        Refusal.unless(
                mode != CommitMode.ALL_OR_NOTHING || job.rejected() == 0,
                Refusal.Kind.CONFLICT,
                "IM-011",
                job.rejected());
        job.wish(mode, submit);
        job.beginCommit();
        ImportWork.start(job, ImportWork.Step.STORE, jobDesk);
        return job.row();
    }

    /** Submits the drafts of a stored batch; returns how many. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public int submit(long id) {
        ImportJob job = jobs.toChange(id, caller);
        Refusal.unless(
                job.kind().isRepairRecords() && job.stored() > 0, Refusal.Kind.CONFLICT, "IM-023", job.batchNo());
        int submitted = records.submit(id);
        job.submitted(submitted);
        return submitted;
    }

    /** Cancels a batch of which nothing is stored, or takes a stored one back while nobody has reviewed any of it. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public ImportRow withdraw(long id) {
        ImportJob job = jobs.lock(id, scope());
        if (job.stored() == 0 && job.state() != ImportState.COMMITTING && job.state() != ImportState.COMMITTED) {
            if (job.jobId() != null && job.state().isUnderWay()) {
                jobDesk.cancel(job.jobId());
            }
            job.cancel();
            return job.row();
        }
        Refusal.unless(
                !job.state().isUnderWay(), Refusal.Kind.CONFLICT, "IM-014", job.batchNo(), job.state(), job.state());
        Refusal.unless(job.kind().isRepairRecords(), Refusal.Kind.CONFLICT, "IM-019", job.batchNo());
        records.rollBack(id);
        rows.markUnstored(id);
        job.rolledBack();
        return job.row();
    }

    /** The earlier batch of the very same file, for the warning. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, HQ_DIRECTOR})
    public Optional<ImportRow> repeated(long id) {
        Long earlier = jobs.at(id, scope()).row().repeatsId();
        return earlier == null ? Optional.empty() : jobs.find(earlier, scope()).map(ImportJob::row);
    }

    /** The workbook that people fill in. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, HQ_DIRECTOR})
    public void writeTemplate(ImportKind kind, Texts texts, OutputStream into) {
        try {
            ImportTemplate.write(kind, texts, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
