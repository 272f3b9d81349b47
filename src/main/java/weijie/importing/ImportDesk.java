package weijie.importing;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.job.Progress;
import weijie.network.Scope;
import weijie.repair.FeeGroup;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.shared.WallClock;

/** Where people hand in spreadsheets, look at what was found, put rows right, and store or take back what they handed in. */
@ApplicationScoped
public class ImportDesk {

    /** Corrections of a batch up to this size are judged while the person waits. */
    private static final int JUDGED_AT_ONCE = 3000;

    private static final Progress NOBODY_WATCHES = new Progress() {
        @Override
        public void total(long total) {
            // The person waits for the answer itself.
        }

        @Override
        public void done(long done) {
            // As above.
        }
    };

    @Inject
    ImportJobs jobs;

    @Inject
    StagedRows rows;

    @Inject
    StagedFindings findings;

    @Inject
    FlaggedRows flagged;

    @Inject
    CheckingDesk checking;

    @Inject
    RecordImport records;

    @Inject
    StagedFees fees;

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
        mayImport(wish.kind());
        FileStore.Kept file = files.keep(content, SheetReader.MOST_BYTES);
        Long repeats = jobs.lastOf(file.sha256(), wish.kind(), scope())
                .map(ImportJob::id)
                .orElse(null);
        ImportJob job =
                new ImportJob(jobs.nextBatchNo(LocalDate.now(businessDay)), wish, file, repeats, caller, clock.now());
        jobs.add(job);
        start(job, ImportWork.Step.CHECK);
        return job.row();
    }

    private void mayImport(ImportKind kind) {
        Refusal.unless(kind.isRepairRecords() || caller.has(Role.HQ_ADMIN), Refusal.Kind.FORBIDDEN, "IM-017");
    }

    private void start(ImportJob job, ImportWork.Step step) {
        job.handTo(jobDesk.start(
                ImportWork.KIND,
                ImportWork.payload(step, job.id()),
                "importing.job|" + job.batchNo() + "|" + job.fileName().replace('|', '/')));
    }

    private Scope scope() {
        return Scope.of(caller);
    }

    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public Listing<ImportRow> list(ImportCriteria criteria, Slice slice) {
        return jobs.list(criteria, scope(), slice);
    }

    /** A batch in the caller's scope; one whose work was stopped from outside is put to rest first. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public ImportRow find(long id) {
        ImportJob job = jobs.find(id, scope()).orElseThrow(() -> Refusal.notFound("IM-013"));
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
        ImportJob locked = jobs.lock(job.id(), scope()).orElseThrow();
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
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public Optional<JobRow> work(long id) {
        return work(jobs.find(id, scope()).orElseThrow(() -> Refusal.notFound("IM-013")));
    }

    /** The headings of the batch with their places in the rows. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<HeadingRow> headings(long id) {
        Headings headings = at(id).headings();
        List<HeadingRow> found = new ArrayList<>();
        for (int place = 0; place < headings.width(); place++) {
            int at = place;
            String key = headings.places().entrySet().stream()
                    .filter(entry -> entry.getValue() == at)
                    .map(entry -> entry.getKey().key())
                    .findFirst()
                    .orElse(null);
            found.add(new HeadingRow(place, headings.headings().get(place), key));
        }
        return found;
    }

    private ImportJob at(long id) {
        return jobs.find(id, scope()).orElseThrow(() -> Refusal.notFound("IM-013"));
    }

    /** The rows with something to say about them. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public Listing<FlaggedRow> flagged(long id, FlagFilter filter, Slice slice) {
        return flagged.list(at(id).id(), filter, slice);
    }

    /** Findings one by one, in the order of rows; the other record's number is for headquarters alone. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public Listing<ImportFindingRow> findings(long id, FlagFilter filter, Slice slice) {
        return findings.list(at(id).id(), filter, slice);
    }

    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<CodeCount> codes(long id) {
        return findings.codes(at(id).id());
    }

    /** What decides the fees of the rows that would be stored now, for an estimate. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<FeeGroup> feeGroups(long id) {
        return fees.of(at(id).id());
    }

    /** The cells of one row, to be looked at or corrected. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<String> cells(long id, int rowNo) {
        return rows.find(at(id).id(), rowNo).map(StagedRow::cells).orElseThrow(() -> Refusal.notFound("IM-018", rowNo));
    }

    /** Every finding as csv, in the order of rows. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void writeFindings(long id, Texts texts, OutputStream into) {
        ImportJob job = at(id);
        try (FindingsCsv csv = new FindingsCsv(into, job.kind(), texts)) {
            findings.each(id, csv::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The rejected rows as a workbook that can be corrected and handed in again. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void writeErrors(long id, Texts texts, OutputStream into) {
        ImportJob job = at(id);
        ErrorWorkbook workbook = new ErrorWorkbook(job.kind(), job.headings(), texts);
        flagged.rejected(id, workbook::add);
        try {
            workbook.write(into);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What became of the batch, in the reader's words. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public ImportReport report(long id, Texts texts) {
        ImportJob job = at(id);
        List<ImportReport.Found> found = findings.codes(id).stream()
                .map(code -> new ImportReport.Found(
                        code.code(), texts.get("status." + code.severity()), code.count(), example(job, code, texts)))
                .toList();
        return ImportReport.of(job.row(), found, texts);
    }

    private String example(ImportJob job, CodeCount code, Texts texts) {
        FlagFilter only = new FlagFilter(code.severity(), code.code(), null);
        return findings.list(job.id(), only, Slice.of(0, 1)).items().stream()
                .map(first -> texts.get("importing.finding.row", String.valueOf(first.rowNo())) + " "
                        + first.sentence(job.kind(), texts))
                .findFirst()
                .orElse("");
    }

    /** The workbook that people fill in. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void writeTemplate(ImportKind kind, Texts texts, OutputStream into) {
        try {
            ImportTemplate.write(kind, texts, into);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Puts one cell right; the whole batch is judged again, since rows depend on each other. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public void correct(long id, int rowNo, int place, String value) {
        ImportJob job = toCorrect(id);
        StagedRow row = rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
        rows.correct(
                id, rowNo, replaced(row.cells(), place, value, job.headings().width()));
        judgeAgain(job);
    }

    private ImportJob toCorrect(long id) {
        ImportJob job = jobs.lock(id, scope()).orElseThrow(() -> Refusal.notFound("IM-013"));
        mayImport(job.kind());
        job.mustRest();
        return job;
    }

    private static List<String> replaced(List<String> cells, int place, String value, int width) {
        Refusal.unless(place >= 0 && place < width, Refusal.Kind.INVALID, "IM-021");
        List<String> changed = new ArrayList<>(cells);
        while (changed.size() < width) {
            changed.add("");
        }
        changed.set(place, value == null ? "" : CellText.clean(value).strip());
        return changed;
    }

    /** Puts several cells of one row right. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public void correctRow(long id, int rowNo, List<String> cells) {
        ImportJob job = toCorrect(id);
        StagedRow row = rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
        List<String> corrected = row.cells();
        for (int place = 0; place < Math.min(cells.size(), job.headings().width()); place++) {
            corrected =
                    replaced(corrected, place, cells.get(place), job.headings().width());
        }
        rows.correct(id, rowNo, corrected);
        judgeAgain(job);
    }

    /** Puts a value of a column right wherever it stands; returns in how many rows. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public int replace(long id, int place, String from, String to) {
        ImportJob job = toCorrect(id);
        int width = job.headings().width();
        String wanted = from == null ? "" : from.strip();
        int count = 0;
        for (var pages = rows.open(id); pages.hasNext(); ) {
            for (StagedRow row : pages.next()) {
                if (row.cell(place).strip().equals(wanted)) {
                    rows.correct(id, row.rowNo(), replaced(row.cells(), place, to, width));
                    count++;
                }
            }
        }
        if (count > 0) {
            judgeAgain(job);
        }
        return count;
    }

    /** Leaves rows out of the batch; they count as ignored. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public int drop(long id, Collection<Integer> rowNos) {
        ImportJob job = toCorrect(id);
        int dropped = rows.drop(id, rowNos);
        if (dropped > 0) {
            judgeAgain(job);
        }
        return dropped;
    }

    /** Takes a corrected error workbook into the same batch; its rows replace those with the same row number. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public int correctFrom(long id, InputStream content) {
        ImportJob job = toCorrect(id);
        FileStore.Kept file = files.keep(content, SheetReader.MOST_BYTES);
        Corrections corrections = Corrections.read(files.path(file.sha256()), job.kind(), job.headings());
        corrections.rows().forEach((rowNo, cells) -> {
            Refusal.unless(rows.correctable(id, rowNo).isPresent(), Refusal.Kind.CONFLICT, "IM-018", rowNo);
            rows.correct(id, rowNo, cells);
        });
        judgeAgain(job);
        return corrections.rows().size();
    }

    private void judgeAgain(ImportJob job) {
        if (job.dataRows() <= JUDGED_AT_ONCE) {
            job.beginCheck();
            checking.judgeHere(job, NOBODY_WATCHES);
        } else {
            job.beginCheck();
            start(job, ImportWork.Step.JUDGE);
        }
    }

    /** Reads another sheet of the same file instead. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public void readSheet(long id, String sheet) {
        ImportJob job = toCorrect(id);
        Refusal.unless(job.stored() == 0, Refusal.Kind.CONFLICT, "IM-014", job.batchNo(), job.state(), job.state());
        job.readSheet(sheet);
        job.beginCheck();
        start(job, ImportWork.Step.CHECK);
    }

    /** Stores what passed. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public ImportRow commit(long id, CommitMode mode, boolean submit) {
        ImportJob job = toCorrect(id);
        Refusal.unless(mode != CommitMode.NONE, Refusal.Kind.INVALID, "IM-022");
        Refusal.unless(
                mode != CommitMode.ALL_OR_NOTHING || job.rejected() == 0,
                Refusal.Kind.CONFLICT,
                "IM-011",
                job.rejected());
        job.wish(mode, submit);
        job.beginCommit();
        start(job, ImportWork.Step.STORE);
        return job.row();
    }

    /** Submits the drafts of a stored batch; returns how many. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public int submit(long id) {
        ImportJob job = toCorrect(id);
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
        ImportJob job = jobs.lock(id, scope()).orElseThrow(() -> Refusal.notFound("IM-013"));
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
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public Optional<ImportRow> repeated(long id) {
        Long earlier = at(id).row().repeatsId();
        return earlier == null ? Optional.empty() : jobs.find(earlier, scope()).map(ImportJob::row);
    }
}
