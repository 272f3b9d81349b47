package weijie.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import weijie.shared.Caller;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.Texts;
import weijie.shared.jpa.TimeOrderedId;

/** A batch: one file that somebody handed in, what was found in it, and what became of it. Times are UTC. */
@Entity
@Table(name = "import_job")
public class ImportJob implements BatchVerb.Facts {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "batch_no")
    private String batchNo;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Column(name = "centre_id")
    private Long centreId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_bytes")
    private long fileBytes;

    private String sha256;
    private String sheet;

    @Enumerated(EnumType.STRING)
    @Column(name = "commit_mode")
    private CommitMode commitMode;

    private boolean submit;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.QUEUED;

    @Column(name = "job_id")
    private Long jobId;

    @Column(name = "repeats_id")
    private Long repeatsId;

    @Embedded
    private FileAsRead file = FileAsRead.nothing();

    @Embedded
    private BatchFigures figures = BatchFigures.none();

    @Column(name = "rows_forgotten")
    private boolean rowsForgotten;

    @Column(name = "problem_code")
    private String problemCode;

    @Column(name = "problem_args")
    private String problemArgs;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "checked_at")
    private LocalDateTime checkedAt;

    @Column(name = "committed_at")
    private LocalDateTime committedAt;

    @Version
    private int version;

    protected ImportJob() {}

    ImportJob(String batchNo, ImportWish wish, FileStore.Kept kept, Long repeatsId, Caller caller, LocalDateTime now) {
        this.batchNo = batchNo;
        this.kind = wish.kind();
        this.centreId = caller.isHeadquarters() ? null : caller.centreId().orElse(null);
        this.fileName = wish.shortName();
        this.fileBytes = kept.bytes();
        this.sha256 = kept.sha256();
        this.sheet = wish.sheet();
        this.file.stateYear(wish.year());
        this.commitMode = wish.commit();
        this.submit = wish.submit();
        this.repeatsId = repeatsId;
        this.createdBy = caller.userName();
        this.createdByName = caller.displayName();
        this.createdAt = now;
    }

    /** The same file once more, for another of its sheets. */
    ImportJob ofSheet(String number, String name, Caller caller, LocalDateTime now) {
        ImportWish wish = new ImportWish(kind, fileName, CommitMode.NONE, false, name, file.year());
        ImportJob other = new ImportJob(number, wish, new FileStore.Kept(sha256, fileBytes), null, caller, now);
        other.centreId = centreId;
        other.readHeadings(file.headingMap());
        return other;
    }

    private void become(ImportState next) {
        Refusal.unless(state.mayBecome(next), Refusal.Kind.CONFLICT, "IM-014", batchNo, state, next);
        state = next;
    }

    /**
     * Refuses what cannot be done with it now.
     *
     * @throws Refusal {@code IM-014}, {@code IM-019}, {@code IM-023} or {@code IM-026}
     */
    void mustAllow(BatchVerb verb) {
        verb.objection(this).ifPresent(code -> {
            throw Refusal.conflict(code, batchNo);
        });
    }

    /** The work on it has been handed to a job. */
    void handTo(long job) {
        jobId = job;
    }

    /** Whether this job is the one that works on it. */
    boolean isWorkOf(long job) {
        return jobId != null && jobId == job && state.isUnderWay();
    }

    void beginCheck() {
        become(ImportState.CHECKING);
        forgetProblem();
    }

    /** The file is read anew: whatever was known of its rows is forgotten. */
    void beginReading() {
        beginCheck();
        judged(ImportTally.NONE);
        checkedAt = null;
        rowsForgotten = false;
    }

    private void forgetProblem() {
        problemCode = null;
        problemArgs = null;
    }

    /** The file was read; what stands in it is known, not yet what it is worth. */
    void staged(SheetOutline outline) {
        file = file.found(outline);
    }

    void judged(ImportTally tally) {
        figures.judged(tally);
    }

    void checked(LocalDateTime now) {
        rest();
        checkedAt = now;
    }

    /** Nobody works on it any more: stored, when nothing that could be is left, else open to a person. */
    private void rest() {
        become(figures.isAllStored() ? ImportState.COMMITTED : ImportState.CHECKED);
    }

    /** Judged, and goes on to be stored as was wished; not when half a file was not wanted. */
    void checkedToBeStored(LocalDateTime now) {
        if (commitMode == CommitMode.NONE) {
            checked(now);
        } else if (commitMode == CommitMode.ALL_OR_NOTHING && figures.rejected() > 0) {
            checked(now);
            problem(Refusal.conflict("IM-011", figures.rejected()));
        } else {
            become(ImportState.COMMITTING);
            checkedAt = now;
        }
    }

    void wish(CommitMode mode, boolean submitAfterwards) {
        commitMode = mode;
        submit = submitAfterwards;
    }

    void beginCommit() {
        become(ImportState.COMMITTING);
        forgetProblem();
    }

    /**
     * Rows were stored, beside those that had been before.
     *
     * @param rowsStored how many are stored in all
     * @param rowsSubmitted how many were submitted this time
     */
    void committed(int rowsStored, int rowsSubmitted, LocalDateTime now) {
        become(ImportState.COMMITTED);
        figures.stored(rowsStored);
        figures.submitted(rowsSubmitted);
        committedAt = now;
    }

    /** Back to what a person may correct: not every row passed and half a file was not wanted. */
    void heldBack(Refusal why) {
        rest();
        problem(why);
    }

    void submitted(int rows) {
        figures.submitted(rows);
    }

    /** The work on it broke off; what was stored of it before stays, and can be gone on with. */
    void fail(Refusal why) {
        if (stored() > 0) {
            rest();
        } else {
            become(ImportState.FAILED);
        }
        problem(why);
    }

    private void problem(Refusal why) {
        problemCode = why.code();
        String args = Cells.join(why.args().stream().map(String::valueOf).toList());
        problemArgs = args.length() > 1000 ? args.substring(0, 1000) : args;
    }

    /** Given up before anything of it was stored; work under way notices. */
    void cancel() {
        mustAllow(BatchVerb.CANCEL);
        become(ImportState.CANCELLED);
    }

    /** The work on it was stopped; nothing that it did was kept. */
    void stopped() {
        if (stored() > 0 || state == ImportState.COMMITTING) {
            rest();
        } else {
            become(ImportState.CANCELLED);
        }
    }

    void rolledBack() {
        become(ImportState.ROLLED_BACK);
        figures.takenBack();
    }

    void readSheet(String name) {
        sheet = name;
    }

    public long id() {
        return id;
    }

    public String batchNo() {
        return batchNo;
    }

    public ImportKind kind() {
        return kind;
    }

    @Override
    public ImportState state() {
        return state;
    }

    @Override
    public boolean isOfRecords() {
        return kind.isRepairRecords();
    }

    @Override
    public int left() {
        return rowsForgotten ? 0 : figures.accepted() + figures.rejected() - figures.stored();
    }

    /** Its rows are gone by now; what was stored of them stays. */
    void forgetRows() {
        rowsForgotten = true;
    }

    Long jobId() {
        return jobId;
    }

    String sha256() {
        return sha256;
    }

    String sheet() {
        return sheet;
    }

    /** What was found in the file, and what a person said of it. */
    FileAsRead file() {
        return file;
    }

    /** It is to be read with these headings. */
    void readHeadings(HeadingMap map) {
        file = file.readAs(map);
    }

    /** Its days without a year are of this one. */
    void stateYear(Integer year) {
        file.stateYear(year);
    }

    CommitMode commitMode() {
        return commitMode;
    }

    boolean isToBeSubmitted() {
        return submit;
    }

    String fileName() {
        return fileName;
    }

    @Override
    public int stored() {
        return figures.stored();
    }

    int accepted() {
        return figures.accepted();
    }

    int rejected() {
        return figures.rejected();
    }

    int dataRows() {
        return file.dataRows();
    }

    String createdBy() {
        return createdBy;
    }

    Long centreId() {
        return centreId;
    }

    Headings headings() {
        return file.headings(kind);
    }

    ImportRow row() {
        return new ImportRow(
                id,
                batchNo,
                kind,
                state,
                commitMode,
                submit,
                fileName,
                fileBytes,
                sha256,
                file.format(),
                file.encoding(),
                file.sheet() == null ? sheet : file.sheet(),
                file.otherSheets(),
                file.unreadSheets(),
                file.unknownColumns(),
                file.repeatedColumns(),
                file.dataRows() + file.emptyRows() + file.totalRows(),
                figures.accepted(),
                figures.rejected(),
                file.emptyRows() + file.totalRows() + figures.dropped() + figures.alreadyIn(),
                figures.warned(),
                figures.abnormal(),
                figures.passed(),
                figures.inNoMonth(),
                file.emptyRows(),
                file.totalRows(),
                file.hiddenRows(),
                figures.dropped(),
                figures.alreadyIn(),
                figures.stored(),
                figures.added(),
                figures.changed(),
                figures.submitted(),
                repeatsId,
                problemCode,
                problemArgs,
                jobId,
                createdBy,
                createdByName,
                createdAt,
                checkedAt,
                committedAt,
                file.year(),
                rowsForgotten);
    }

    /** The problem as a sentence, or empty. */
    static String sentence(String code, String args, Texts texts) {
        return code == null
                ? ""
                : texts.get("refusal." + code, Cells.split(args).toArray());
    }
}
