package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import weijie.job.Progress;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.shared.Caller;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.WallClock;

/** The steps of the work on a batch, each a transaction of its own: read the file, judge the rows, store them. */
@ApplicationScoped
public class CheckingDesk {

    private static final int ROWS_PER_SIGN = 2000;

    @Inject
    ImportJobs jobs;

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
    Caller caller;

    @Inject
    WallClock clock;

    private Scope scope() {
        return Scope.of(caller);
    }

    private ImportJob lock(long id) {
        return jobs.lock(id, scope());
    }

    /** Says that the work begins, for everybody to see; false when the batch was cancelled meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean begin(long id) {
        ImportJob job = lock(id);
        if (job.state().isOver() || job.state() == ImportState.COMMITTED) {
            return false;
        }
        if (job.state() != ImportState.COMMITTING) {
            job.beginCheck();
        }
        return true;
    }

    /** Reads the file into rows; what an earlier attempt left is forgotten. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stage(long id, Progress progress) {
        ImportJob job = jobs.at(id, scope());
        findings.clear(id);
        rows.clear(id);
        Path file = files.read(job.sha256());
        try (StagedRows.Intake intake = rows.intake(id)) {
            SheetOutline outline = SheetReader.read(file, job.kind().columns(), job.sheet(), new SheetReader.Rows() {
                private long count;

                @Override
                public void begin(Headings headings) {
                    progress.done(0);
                }

                @Override
                public void row(SheetRow row) {
                    intake.add(row);
                    if (++count % ROWS_PER_SIGN == 0) {
                        progress.done(0);
                    }
                }
            });
            intake.flush();
            intake.merged(outline.merged(), outline.headingRow());
            job.staged(outline);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Judges the rows; the batch can then be looked at.
     *
     * @param thenStore whether it goes on to be stored, if that was wished
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void judge(long id, boolean thenStore, Progress progress) {
        ImportJob job = jobs.at(id, scope());
        judgeRows(job, progress);
        if (thenStore) {
            job.checkedToBeStored(clock.now());
        } else {
            job.checked(clock.now());
        }
    }

    /** Judges once more just before rows are stored, because the world may have moved since a person looked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void judgeBeforeStoring(long id, Progress progress) {
        judgeRows(jobs.at(id, scope()), progress);
    }

    /** Judges within the transaction of somebody who waits for it. */
    void judgeHere(ImportJob job, Progress progress) {
        judgeRows(job, progress);
        job.checked(clock.now());
    }

    private void judgeRows(ImportJob job, Progress progress) {
        progress.total(job.dataRows());
        MasterImport.Outcome outcome = new MasterImport.Outcome(0, 0);
        if (job.kind().isRepairRecords()) {
            records.judge(job, scope(), progress);
        } else {
            outcome = masters.judge(job, progress);
        }
        job.judged(findings.tally(job.id()).with(outcome.added(), outcome.changed()));
    }

    /**
     * Stores the rows that nothing rejects, all in one transaction with the batch's new state, so that a server that dies leaves either
     * everything or nothing.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void store(long id, Progress progress) {
        ImportJob job = lock(id);
        if (job.state() != ImportState.COMMITTING) {
            job.beginCommit();
        }
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
        job.judged(tally);
        int stored = rows.markStored(id);
        job.committed(stored, submitted, clock.now());
    }

    /** Half a file was not wanted: back to what a person may correct. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void holdBack(long id, Refusal why) {
        lock(id).heldBack(why);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(long id, Refusal why) {
        ImportJob job = lock(id);
        if (job.state().mayBecome(ImportState.FAILED)) {
            job.fail(why);
        }
    }

    /** Tells the person who handed the file in how it came out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(long id) {
        ImportJob job = lock(id);
        notices.tellUser(
                job.createdBy(),
                "importing.notice." + job.state(),
                List.of(
                        job.batchNo(),
                        job.fileName(),
                        String.valueOf(job.accepted()),
                        String.valueOf(job.rejected()),
                        String.valueOf(job.stored())),
                "/importing/view.xhtml?id=" + id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ImportRow look(long id) {
        return lock(id).row();
    }
}
