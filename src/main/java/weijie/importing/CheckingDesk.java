package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import weijie.job.JobCancelled;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.UtcNow;

/** The steps of the work on a batch, each a transaction of its own: read the file, judge the rows, store them. */
@ApplicationScoped
public class CheckingDesk {

    private static final int ROWS_PER_SIGN = 2000;

    @Inject
    ImportJobs jobs;

    @Inject
    Batches batches;

    @Inject
    StagedRows rows;

    @Inject
    StagedFindings findings;

    @Inject
    FileStore files;

    @Inject
    RecordImport records;

    @Inject
    MasterImport masters;

    @Inject
    NoticeDesk notices;

    @Inject
    JobDesk work;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    TermValues terms;

    private Scope scope() {
        return Scope.of(caller);
    }

    /**
     * The batch, for the last step of a transaction of the work on it: nobody else changes it, or takes the work over, before that ends.
     *
     * @throws JobCancelled when somebody cancelled the batch or gave the work to another job, {@link weijie.job.JobLost} when this job
     *     was taken over or ended
     */
    private ImportJob mine(JobTicket ticket, long id) {
        ImportJob job = jobs.lock(id, scope());
        if (!job.isWorkOf(ticket.id())) {
            throw new JobCancelled();
        }
        work.mustHold(ticket);
        return job;
    }

    /** Says that the work begins, for everybody to see; false when nothing is left to be done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean begin(JobTicket ticket, long id) {
        if (!jobs.lock(id, scope()).isWorkOf(ticket.id())) {
            return false;
        }
        ImportJob job = mine(ticket, id);
        if (job.state() != ImportState.COMMITTING) {
            job.beginCheck();
        }
        return true;
    }

    /**
     * Reads the file into rows; what an earlier attempt left is forgotten.
     *
     * @return whether the rows were judged on the way: not those of masters, and not where merged cells, of which a file tells at its end,
     *     reach into some
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean stage(JobTicket ticket, long id, Progress progress) {
        ImportJob job = jobs.at(id, scope());
        findings.clear(id);
        rows.clear(id);
        Path file = files.read(job.sha256());
        boolean judging = job.kind().isRepairRecords();
        SheetOutline outline = rows.intake(
                id,
                intake -> judging
                        ? records.judgeWhileRead(job, scope(), judged -> read(file, job, intake, judged, progress))
                        : read(file, job, intake, SheetReader.Rows.NOBODY, progress));
        mine(ticket, id).staged(outline);
        return judging && outline.merged().isEmpty();
    }

    private static SheetOutline read(
            Path file, ImportJob job, StagedRows.Intake intake, SheetReader.Rows beside, Progress progress) {
        AtomicLong count = new AtomicLong();
        SheetOutline outline = SheetReader.read(
                file, job.kind().columns(), job.file().headingMap(), job.sheet(), new SheetReader.Rows() {
                    @Override
                    public void begin(Headings headings) {
                        progress.done(0);
                        beside.begin(headings);
                    }

                    @Override
                    public void row(SheetRow row) {
                        intake.add(row);
                        beside.row(row);
                        if (count.incrementAndGet() % ROWS_PER_SIGN == 0) {
                            progress.done(count.get());
                        }
                    }
                });
        progress.total(count.get());
        intake.merged(outline.merged(), outline.headingRow());
        return outline;
    }

    /**
     * Judges the rows; the batch can then be looked at.
     *
     * @param already whether they were judged while they were read
     * @param thenStore whether it goes on to be stored, if that was wished
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void judge(JobTicket ticket, long id, boolean already, boolean thenStore, Progress progress) {
        ImportTally tally = already ? findings.tally(id) : judgeRows(jobs.at(id, scope()), progress);
        ImportJob job = mine(ticket, id);
        job.judged(tally);
        if (thenStore) {
            job.checkedToBeStored(UtcNow.of(clock));
        } else {
            job.checked(UtcNow.of(clock));
        }
    }

    /** Judges once more just before rows are stored, because the world may have moved since a person looked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void judgeBeforeStoring(JobTicket ticket, long id, Progress progress) {
        ImportTally tally = judgeRows(jobs.at(id, scope()), progress);
        mine(ticket, id).judged(tally);
    }

    /** Judges within the transaction of somebody who waits for it. */
    void judgeHere(ImportJob job, Progress progress) {
        job.judged(judgeRows(job, progress));
        job.checked(UtcNow.of(clock));
    }

    private ImportTally judgeRows(ImportJob job, Progress progress) {
        progress.total(job.dataRows());
        MasterImport.Outcome outcome = new MasterImport.Outcome(0, 0);
        if (job.kind().isRepairRecords()) {
            records.judge(job, scope(), progress);
        } else {
            outcome = masters.judge(job, progress);
        }
        return findings.tally(job.id()).with(outcome.added(), outcome.changed());
    }

    /**
     * Stores the rows that nothing rejects, all in one transaction with the batch's new state, so that a server that dies leaves either
     * everything or nothing. The batch itself is locked last: until then a person may cancel it.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void store(JobTicket ticket, long id, Progress progress) {
        ImportJob job = jobs.at(id, scope());
        progress.total(job.dataRows() - job.stored());
        MasterImport.Outcome outcome = new MasterImport.Outcome(0, 0);
        int submitted = 0;
        if (job.kind().isRepairRecords()) {
            // What an earlier step of the batch stored as drafts is submitted with the rest.
            submitted = job.isToBeSubmitted() && job.stored() > 0 ? records.submit(id) : 0;
            submitted += records.store(job, scope(), progress);
        } else {
            outcome = masters.store(job, progress);
        }
        ImportTally tally = findings.tally(id).with(outcome.added(), outcome.changed());
        if (job.commitMode() == CommitMode.ALL_OR_NOTHING && tally.rejected() > 0) {
            throw Refusal.conflict("IM-011", tally.rejected());
        }
        int stored = rows.markStored(id);
        ImportJob mine = mine(ticket, id);
        mine.judged(tally);
        mine.committed(stored, submitted, UtcNow.of(clock));
        batches.noteStored(mine, stored, submitted);
    }

    /** Half a file was not wanted: back to what a person may correct. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void holdBack(JobTicket ticket, long id, Refusal why) {
        mine(ticket, id).heldBack(why);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(JobTicket ticket, long id, Refusal why) {
        mine(ticket, id).fail(why);
    }

    /** Tells the person who handed the file in how it came out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(JobTicket ticket, long id) {
        ImportJob job = jobs.at(id, scope());
        notices.tellUser(
                job.createdBy(),
                Telling.of(
                        "importing.notice." + job.state(),
                        List.of(
                                job.batchNo(),
                                job.fileName(),
                                String.valueOf(job.accepted()),
                                String.valueOf(job.rejected()),
                                String.valueOf(job.stored())),
                        "/importing/view.xhtml?id=" + id));
        work.mustHold(ticket);
    }

    /** Forgets the rows of one batch that has been at rest for longer than the policy keeps them; false when there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forgetOne() {
        int days = terms.snapshot().number(Term.IMPORT_ROWS_DAYS, LocalDate.now(clock));
        Optional<Long> old = jobs.restingSince(UtcNow.of(clock).minusDays(days));
        old.ifPresent(id -> {
            jobs.lock(id, Scope.all()).forgetRows();
            rows.forget(id);
        });
        return old.isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ImportRow look(long id) {
        return jobs.at(id, scope()).row();
    }
}
