package weijie.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.primefaces.event.FileUploadEvent;
import weijie.importing.CodeCount;
import weijie.importing.CommitMode;
import weijie.importing.CorrectionDesk;
import weijie.importing.FindingsDesk;
import weijie.importing.ImportDesk;
import weijie.importing.ImportReport;
import weijie.importing.ImportRow;
import weijie.importing.ImportState;
import weijie.job.JobRow;
import weijie.repair.OrderCriteria;
import weijie.repair.ReadingDesk;
import weijie.repair.SettlementStatus;
import weijie.repair.check.FeeGroup;
import weijie.shared.WallClock;
import weijie.web.Download;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.Step;
import weijie.web.repair.Estimates;

/** One batch: how far it is, how it came out, and what is to be done with it. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The page says these by itself. */
    private static final String OTHER_SHEET = "IM-110";

    private static final String IN_NO_MONTH = "IM-125";

    @Inject
    ImportDesk desk;

    @Inject
    FindingsDesk found;

    @Inject
    CorrectionDesk corrections;

    @Inject
    ImportPapers papers;

    @Inject
    ReadingDesk orders;

    @Inject
    Estimates estimates;

    @Inject
    People people;

    @Inject
    Say say;

    @Inject
    WallClock clock;

    private long id;
    private transient ImportRow row;
    private CommitMode mode = CommitMode.PASSED_ROWS;
    private boolean lookedAt;
    private boolean submitToo;

    public void refresh() {
        row = null;
    }

    public ImportRow getRow() {
        if (row == null) {
            row = desk.find(id);
        }
        return row;
    }

    public boolean isUnderWay() {
        return getRow().state().isUnderWay();
    }

    public Optional<JobRow> getWork() {
        return desk.work(id);
    }

    public long getDone() {
        return getWork().map(JobRow::done).orElse(0L);
    }

    public long getTotal() {
        return getWork().map(JobRow::total).orElse(0L);
    }

    /** How far it is in one sentence, with the time it will still take. */
    public String getProgress() {
        JobRow work = getWork().orElse(null);
        if (work == null || getRow().state() == ImportState.QUEUED) {
            return say.text("importing.view.waiting");
        }
        if (getRow().state() == ImportState.COMMITTING) {
            return say.text("importing.view.storing");
        }
        return work.total() == 0
                ? say.text("importing.view.reading")
                : say.text("importing.view.progress", Show.count(work.done()), Show.count(work.total()), left(work));
    }

    private String left(JobRow work) {
        if (work.done() <= 0 || work.beganAt() == null) {
            return say.text("importing.view.soon");
        }
        long passed = Math.max(1, Duration.between(work.beganAt(), clock.now()).toMillis());
        long seconds = passed * (work.total() - work.done()) / work.done() / 1000;
        return seconds < 1
                ? say.text("importing.view.soon")
                : seconds < 120
                        ? say.text("importing.view.seconds", seconds)
                        : say.text("importing.view.minutes", seconds / 60);
    }

    public List<Step> getSteps() {
        return BatchSteps.of(getRow(), people, say);
    }

    public List<CodeCount> getCodes() {
        return found.codes(id);
    }

    public String getProblem() {
        return getRow().problem(say.texts());
    }

    /** How the rows came out, in one sentence. */
    public String getSummary() {
        ImportRow batch = getRow();
        return say.text(
                "importing.view.summary",
                Show.count(batch.rows()),
                Show.count(batch.passed()),
                Show.count(batch.flagged()),
                Show.count(batch.rejected()),
                Show.count(batch.ignored()));
    }

    /** Why nothing of the file can be stored. */
    public String getUselessText() {
        return getRow().rejected() > 0
                ? say.text("importing.view.allRejected", Show.count(getRow().rejected()))
                : say.text("importing.view.noRows");
    }

    /** What is to be said of the file as a whole: sheets and rows that were passed over, headings read otherwise. */
    public List<String> getFileNotes() {
        return found.ofFile(id).stream()
                .filter(note -> !note.code().equals(OTHER_SHEET) && !note.code().equals(IN_NO_MONTH))
                .map(note -> note.sentence(getRow().kind(), say.texts()) + " (" + note.code() + ")")
                .toList();
    }

    public String getEmptyHint() {
        if (isUseless()) {
            return getUselessText();
        }
        return say.text(
                getRow().rejected() == 0 && getRow().flagged() == 0 ? "importing.view.noneHint" : "list.emptyHint");
    }

    public void errors() {
        Download.xlsx(
                getRow().batchNo() + "-" + say.text("importing.errors.sheet"),
                out -> found.writeErrors(id, say.texts(), out));
    }

    public void findings() {
        Download.file(getRow().batchNo() + ".csv", out -> found.writeFindings(id, say.texts(), out));
    }

    public void report() {
        ImportReport report = found.report(id, say.texts());
        Download.file(getRow().batchNo() + ".pdf", out -> papers.print(report, out));
    }

    public void corrected(FileUploadEvent event) throws IOException {
        int rows = corrections.correctFrom(id, event.getFile().getInputStream());
        refresh();
        say.info("importing.view.correctedDone", rows);
    }

    public void commit() {
        if (!isLookedThrough()) {
            say.error("importing.view.tickFirst");
            return;
        }
        desk.commit(id, mode, submitToo);
        refresh();
        say.info("importing.view.started");
    }

    /** Whether the person has looked at the warnings, or there are none. */
    public boolean isLookedThrough() {
        return lookedAt || getRow().flagged() == 0 || !getRow().kind().isRepairRecords();
    }

    /** Whether the file was read and nothing in it can be stored. */
    public boolean isUseless() {
        return getRow().checkedAt() != null
                && getRow().accepted() == 0
                && getRow().alreadyIn() == 0
                && !isUnderWay()
                && !getRow().state().isOver();
    }

    /** Judges once more what is left, or reads the file again. */
    public void check() {
        row = desk.check(id);
        say.info("importing.view.checking");
    }

    public void submit() {
        int submitted = desk.submit(id);
        refresh();
        say.info("importing.view.submitted", submitted);
    }

    public void withdraw() {
        ImportRow gone = desk.withdraw(id);
        refresh();
        String became = switch (gone.state()) {
            case ROLLED_BACK -> "importing.view.rolledBack";
            case CANCELLED -> "importing.view.cancelled";
            default -> "importing.view.stopped";
        };
        say.info(became, gone.batchNo());
    }

    /** What the person is asked before anything is stored, with the numbers. */
    public String getCommitQuestion() {
        ImportRow batch = getRow();
        return batch.kind().isRepairRecords()
                ? say.text(
                                "importing.view.commitAsk",
                                Show.count(batch.storable()),
                                Show.count(batch.flagged()),
                                Show.count(batch.rejected()))
                        + fee(found.feeGroups(id))
                : say.text("importing.view.commitMaster", Show.count(batch.storable()), Show.count(batch.rejected()));
    }

    /** What the person is asked before the batch is submitted, with the numbers. */
    public String getSubmitQuestion() {
        return say.text("importing.view.submitAsk", Show.count(getDrafts())) + fee(orders.feeGroups(drafts()));
    }

    /** What the person is asked before the batch is given up or taken back. */
    public String getWithdrawQuestion() {
        return getRow().stored() > 0
                ? say.text("importing.view.rollbackAsk", Show.count(getRow().stored()))
                : say.text("importing.view.cancelAsk", getRow().batchNo());
    }

    /** How many records of the batch can be submitted; what is still in work cannot. */
    public long getDrafts() {
        return getRow().kind().isRepairRecords() && getRow().stored() > 0 ? orders.count(drafts()) : 0;
    }

    private OrderCriteria drafts() {
        return OrderCriteria.ofImport(id).in(SettlementStatus.DRAFT);
    }

    private String fee(List<FeeGroup> groups) {
        return say.text("importing.view.commitFee", Show.money(estimates.of(groups)));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public CommitMode getMode() {
        return mode;
    }

    public void setMode(CommitMode mode) {
        this.mode = mode;
    }

    public boolean isLookedAt() {
        return lookedAt;
    }

    public void setLookedAt(boolean lookedAt) {
        this.lookedAt = lookedAt;
    }

    public boolean isSubmitToo() {
        return submitToo;
    }

    public void setSubmitToo(boolean submitToo) {
        this.submitToo = submitToo;
    }
}
