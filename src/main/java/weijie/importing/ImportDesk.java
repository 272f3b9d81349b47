package weijie.importing;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_PARTS;
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
import weijie.shared.UtcNow;

/** Where people hand in spreadsheets, follow their batches, and have them stored or take them back. */
@ApplicationScoped
public class ImportDesk {

    @Inject
    ImportJobs jobs;

    @Inject
    Batches batches;

    @Inject
    StagedRows rows;

    @Inject
    RecordImport records;

    @Inject
    KnownHeadings known;

    @Inject
    FileStore files;

    @Inject
    JobDesk jobDesk;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Keeps the file byte for byte, gives the batch its number, and has it checked. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public ImportRow upload(ImportWish wish, InputStream content) {
        wish.kind().mayBeImportedBy(caller);
        FileStore.Kept file = files.keep(content, SheetReader.MOST_BYTES);
        Long repeats = jobs.lastOf(file.sha256(), wish.kind(), scope())
                .map(ImportJob::id)
                .orElse(null);
        ImportJob job =
                new ImportJob(jobs.nextBatchNo(LocalDate.now(clock)), wish, file, repeats, caller, UtcNow.of(clock));
        HeadingDesk.checked(wish.year(), LocalDate.now(clock));
        job.readHeadings(known.of(job.centreId(), wish.kind()));
        jobs.add(job);
        batches.noteNew(job, wish);
        ImportWork.start(job, ImportWork.Step.CHECK, jobDesk);
        return job.row();
    }

    private Scope scope() {
        return Scope.of(caller);
    }

    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public Listing<ImportRow> list(ImportCriteria criteria, Slice slice) {
        Listing<ImportRow> listed = jobs.list(criteria, scope(), slice);
        boolean moved = listed.items().stream()
                        .filter(batch -> batch.state().isUnderWay() && batches.isLeft(batch.jobId()))
                        .peek(batch -> batches.lock(batch.id()))
                        .count()
                > 0;
        return moved ? jobs.list(criteria, scope(), slice) : listed;
    }

    /** A batch in the caller's scope; one whose work ended without a word is put to rest first. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public ImportRow find(long id) {
        ImportJob job = jobs.at(id, scope());
        return (job.state().isUnderWay() && batches.isLeft(job.jobId()) ? batches.lock(id) : job).row();
    }

    /** How far the work on a batch is, for a progress bar. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public Optional<JobRow> work(long id) {
        ImportJob job = jobs.at(id, scope());
        try {
            return job.jobId() == null ? Optional.empty() : Optional.of(jobDesk.find(job.jobId()));
        } catch (Refusal notMine) {
            return Optional.empty();
        }
    }

    /** Reads another sheet of the same file instead. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public ImportRow readSheet(long id, String sheet) {
        ImportJob job = batches.toDo(BatchVerb.READ, id);
        job.readSheet(sheet);
        batches.note(job, BatchVerb.READ, "sheet", sheet);
        read(job);
        return job.row();
    }

    private void read(ImportJob job) {
        job.beginReading();
        ImportWork.start(job, ImportWork.Step.CHECK, jobDesk);
    }

    /** Has a batch judged once more: its rows as they were corrected, or its file when that could not be read before. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public ImportRow check(long id) {
        ImportJob job = batches.toChange(id);
        batches.note(job, BatchVerb.JUDGE);
        if (BatchVerb.JUDGE.isOpenTo(job)) {
            job.beginCheck();
            ImportWork.start(job, ImportWork.Step.JUDGE, jobDesk);
        } else {
            job.mustAllow(BatchVerb.READ);
            read(job);
        }
        return job.row();
    }

    /** Stores what passed, beside what was stored before. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public ImportRow commit(long id, CommitMode mode, boolean submit) {
        ImportJob job = batches.toDo(BatchVerb.COMMIT, id);
        Refusal.unless(mode != CommitMode.NONE, Refusal.Kind.INVALID, "IM-022");
        Refusal.unless(
                mode != CommitMode.ALL_OR_NOTHING || job.rejected() == 0,
                Refusal.Kind.CONFLICT,
                "IM-011",
                job.rejected());
        job.wish(mode, submit);
        batches.note(job, BatchVerb.COMMIT, "mode", mode, "submit", submit);
        job.beginCommit();
        ImportWork.start(job, ImportWork.Step.STORE, jobDesk);
        return job.row();
    }

    /** Submits the drafts of a stored batch; returns how many. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public int submit(long id) {
        ImportJob job = batches.toDo(BatchVerb.SUBMIT, id);
        int submitted = records.submit(id);
        job.submitted(submitted);
        batches.note(job, BatchVerb.SUBMIT, "records", submitted);
        return submitted;
    }

    /**
     * Gives a batch up of which nothing is stored; stops the work on one of which something is; else takes a stored one back, while
     * nobody has reviewed any of it.
     */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public ImportRow withdraw(long id) {
        ImportJob job = batches.lock(id);
        Long work = job.state().isUnderWay() ? job.jobId() : null;
        if (BatchVerb.CANCEL.isOpenTo(job)) {
            job.cancel();
            batches.note(job, BatchVerb.CANCEL);
        } else if (BatchVerb.STOP.isOpenTo(job)) {
            job.stopped();
            batches.note(job, BatchVerb.STOP);
        } else {
            job.mustAllow(BatchVerb.ROLL_BACK);
            batches.note(job, BatchVerb.ROLL_BACK, "records", job.stored());
            records.rollBack(id);
            rows.markUnstored(id);
            job.rolledBack();
        }
        if (work != null) {
            jobDesk.abandon(work);
        }
        return job.row();
    }

    /** The earlier batch of the very same file, for the warning. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public Optional<ImportRow> repeated(long id) {
        Long earlier = jobs.at(id, scope()).row().repeatsId();
        return earlier == null ? Optional.empty() : jobs.find(earlier, scope()).map(ImportJob::row);
    }

    /** The workbook that people fill in. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public void writeTemplate(ImportKind kind, Texts texts, OutputStream into) {
        try {
            ImportTemplate.write(kind, texts, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
