package weijie.web.repair;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.primefaces.event.FileUploadEvent;
import weijie.repair.Evidence;
import weijie.repair.EvidenceDesk;
import weijie.repair.OrderDetail;
import weijie.repair.OrderRow;
import weijie.repair.OrderVerb;
import weijie.repair.ReadingDesk;
import weijie.repair.RepairDesk;
import weijie.repair.UnitHistory;
import weijie.repair.check.RecordField;
import weijie.settlement.OrderLine;
import weijie.settlement.Release;
import weijie.settlement.ReleaseDesk;
import weijie.settlement.SettlementDesk;
import weijie.shared.Money;
import weijie.shared.media.StoredFile;
import weijie.web.Download;
import weijie.web.PendingFiles;
import weijie.web.Say;
import weijie.web.Show;

/** One record with everything about it, and what may be done with it. */
@Named
@ViewScoped
public class OrderPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FILES_MOST = 9;

    @Inject
    ReadingDesk reading;

    @Inject
    RepairDesk desk;

    @Inject
    EvidenceDesk files;

    @Inject
    SettlementDesk settlement;

    @Inject
    ReleaseDesk releases;

    @Inject
    Verdicts verdicts;

    @Inject
    Estimates estimates;

    @Inject
    ServiceRecords papers;

    @Inject
    OrderTexts texts;

    @Inject
    Say say;

    private String no;
    private OrderDetail detail;
    private Money fee;
    private UnitHistory history;
    private Release release;
    private List<OrderLine> lines;
    private OrderVerb asked;
    private String reason;
    private String comment;
    private Evidence.Kind kind = Evidence.Kind.PHOTO;
    private final PendingFiles pending = new PendingFiles();
    private String unmasked;

    public void open() {
        // Without a number there is none with that number.
        no = Objects.toString(no, "");
        detail = reading.detail(no);
        history = reading.historyBeside(detail.row().serialNo(), no);
        lines = settlement.linesOf(no, say.texts());
        release = releases.of(no).orElse(null);
        fee = lines.isEmpty() ? estimates.of(detail.row()) : OrderLine.total(lines);
    }

    /** Opens the dialog of a verb that wants a word why. */
    public void ask(OrderVerb verb) {
        dropQuestion();
        asked = verb;
        reason = null;
    }

    @PreDestroy
    public void dropQuestion() {
        asked = null;
        pending.clear();
    }

    /** What the dialog repeats: which record, of whom, what is paid for it. */
    public String getSums() {
        OrderRow row = detail.row();
        return say.text("repair.detail.sums", no, row.outletName(), texts.level(row), getAmount());
    }

    public boolean isReasonNeeded() {
        return asked != null && asked.wantsReason();
    }

    public void use(String template) {
        reason = template;
    }

    public void act() {
        act(asked);
    }

    public void act(OrderVerb verb) {
        if (verb == OrderVerb.UNMASK) {
            Map<RecordField, String> shown = reading.unmask(no, reason);
            unmasked = say.text("repair.detail.unmasked", String.join(" · ", shown.values()));
        } else {
            verdicts.act(verb, no, detail.row().version(), reason);
            pending.giveTo((name, content) -> files.attach(no, Evidence.Kind.PHOTO, name, content));
            say.info("repair.detail.done", say.text("repair.verb." + verb));
        }
        dropQuestion();
        open();
    }

    public void send() {
        desk.comment(no, comment);
        comment = null;
        open();
    }

    /** A file was chosen in the dialog of the answer; it goes out with it. */
    public void upload(FileUploadEvent event) {
        pending.add(event.getFile(), FILES_MOST, files::examine);
    }

    public void removeFile(int index) {
        pending.remove(index);
    }

    public List<String> getFiles() {
        return pending.names();
    }

    /** A file was chosen beside the record: it is laid there at once. */
    public void attach(FileUploadEvent event) {
        try (var content = event.getFile().getInputStream()) {
            files.attach(no, kind, event.getFile().getFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say.info("repair.detail.uploaded");
        open();
    }

    public void detach(long fileId) {
        files.detach(no, fileId);
        open();
    }

    public void download(long fileId) {
        StoredFile file = files.file(no, fileId);
        Download.file(file.fileName(), out -> Files.copy(file.path(), out));
    }

    /** The service record, one page. */
    public void print() {
        Download.shown(no + ".pdf", out -> papers.serviceRecord(detail, out));
    }

    /** The fields of the record in the order of its form. */
    public List<RecordField> getFields() {
        return Arrays.stream(RecordField.values())
                .filter(detail.fields()::containsKey)
                .toList();
    }

    public String shown(RecordField field) {
        return papers.shown(field, detail);
    }

    public boolean may(OrderVerb verb) {
        return detail.verbs().contains(verb);
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public OrderDetail getDetail() {
        return detail;
    }

    /** The fee as the head shows it; a record that earns none as it stands says so. */
    public String getAmount() {
        return fee == null ? say.text("repair.detail.noFee") : Show.yuan(fee);
    }

    /** What would release its fee, or {@code null}. */
    public String getRelease() {
        return release == null ? null : release.text(say.texts());
    }

    /** Whether somebody has to do something for that. */
    public boolean isReleaseMissing() {
        return !release.steps().isEmpty();
    }

    /** What became of its fee, month by month. */
    public List<OrderLine> getLines() {
        return lines;
    }

    public UnitHistory getHistory() {
        return history;
    }

    public OrderVerb getAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public Evidence.Kind getKind() {
        return kind;
    }

    public void setKind(Evidence.Kind kind) {
        this.kind = kind;
    }

    public Evidence.Kind[] getKinds() {
        return Evidence.Kind.values();
    }

    public String getUnmasked() {
        return unmasked;
    }
}
