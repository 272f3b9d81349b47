package weijie.web.collection;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.primefaces.event.FileUploadEvent;
import weijie.collection.CollectionDesk;
import weijie.collection.CollectionState;
import weijie.collection.CollectionVerb;
import weijie.collection.CollectionView;
import weijie.collection.ReliefDesk;
import weijie.shared.Money;
import weijie.shared.media.StoredFile;
import weijie.web.Download;
import weijie.web.FilesForm;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Step;
import weijie.web.TimelineItem;

/** One debt that is collected: what is open of it, what is agreed on, what was paid in and what was done. */
@Named
@ViewScoped
public class CollectionPage extends FilesForm {

    private static final long serialVersionUID = 1L;

    private static final Set<CollectionVerb> WORDED =
            EnumSet.of(CollectionVerb.PROPOSE_WRITE_OFF, CollectionVerb.WITHDRAW);

    @Inject
    CollectionDesk desk;

    @Inject
    ReliefDesk reliefs;

    @Inject
    People people;

    @Inject
    Say say;

    private String no;
    private CollectionView view;
    private CollectionVerb asked;
    private YearMonth firstMonth;
    private Integer months;
    private Money amount;
    private String reference;
    private LocalDate paidOn;
    private String reason;

    public CollectionPage() {
        super(ReliefDesk.FILES_MOST);
    }

    public void load() {
        // Without a number there is none with that number.
        no = Objects.toString(no, "");
        view = desk.find(no);
    }

    public boolean may(CollectionVerb verb) {
        return view.may(verb);
    }

    /** Opens the dialog of a verb; nothing is filled in. */
    public void ask(CollectionVerb verb) {
        close();
        asked = verb;
        firstMonth = null;
        months = null;
        amount = null;
        reference = null;
        paidOn = null;
        reason = null;
    }

    @PreDestroy
    public void close() {
        asked = null;
        chosen().clear();
    }

    /** What the dialog repeats: which debt, whose, what is open of it, and what waits. */
    public String getSums() {
        String sums = say.text(
                "collection.sums",
                no,
                view.row().centreName(),
                view.row().month(),
                view.row().open().grouped());
        return view.waiting() == null ? sums : sums + ' ' + getWaits();
    }

    /** What waits for another person, in words. */
    public String getWaits() {
        CollectionView.Relief waits = view.waiting();
        return waits == null
                ? ""
                : say.text(
                        "collection.waits." + waits.kind(),
                        waits.amount().grouped(),
                        people.of(waits.proposedBy()),
                        Objects.toString(waits.bankReference(), ""),
                        Objects.toString(waits.paidOn(), ""));
    }

    public void act() {
        int version = view.row().version();
        switch (asked) {
            case AGREE_INSTALMENTS -> desk.agreeEqual(no, version, firstMonth, months);
            case RECORD_PAYMENT -> reliefs.recordPayment(no, version, amount, reference, paidOn);
            case CONFIRM_PAYMENT -> reliefs.confirmPayment(no, version);
            case PROPOSE_WRITE_OFF -> {
                reliefs.proposeWriteOff(no, version, reason);
                chosen().giveTo((name, content) -> reliefs.attach(no, null, name, content));
            }
            case WRITE_OFF -> reliefs.writeOff(no, version);
            default -> reliefs.withdraw(no, version, reason);
        }
        say.info("collection.done", no, say.text("collection.verb." + asked));
        close();
        load();
    }

    /** A file was chosen for what waits: it is laid beside the case at once. */
    public void attach(FileUploadEvent event) {
        try (var content = event.getFile().getInputStream()) {
            reliefs.attach(no, null, event.getFile().getFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        load();
    }

    public void download(String fileId) {
        StoredFile file = desk.file(no, Long.parseLong(fileId));
        Download.file(file.fileName(), out -> Files.copy(file.path(), out));
    }

    /** The steps; one that was not needed is passed over. */
    public List<Step> getSteps() {
        CollectionState now = view.row().state();
        CollectionState end = now == CollectionState.WRITTEN_OFF ? now : CollectionState.SETTLED;
        return List.of(
                step(CollectionState.OPEN, now == CollectionState.OPEN ? "current" : "done"),
                step(CollectionState.IN_INSTALMENTS, standing(now)),
                step(end, now.isEnded() ? "done" : "todo"));
    }

    private static String standing(CollectionState now) {
        if (now == CollectionState.IN_INSTALMENTS) {
            return "current";
        }
        return now.isEnded() ? "done" : "todo";
    }

    private Step step(CollectionState state, String standing) {
        return new Step(say.text("collection.state." + state), "", standing);
    }

    public List<TimelineItem> getHistory() {
        return view.events().stream()
                .map(event -> new TimelineItem(
                        event.at(),
                        event.userName(),
                        event.amount() == null
                                ? say.text("identity.verb." + event.verb())
                                : say.text(
                                        "collection.said",
                                        say.text("identity.verb." + event.verb()),
                                        event.amount().grouped()),
                        event.note(),
                        ""))
                .toList();
    }

    public boolean isReasonNeeded() {
        return asked != null && WORDED.contains(asked);
    }

    public CollectionView getView() {
        return view;
    }

    public CollectionVerb getAsked() {
        return asked;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public YearMonth getFirstMonth() {
        return firstMonth;
    }

    public void setFirstMonth(YearMonth firstMonth) {
        this.firstMonth = firstMonth;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(LocalDate paidOn) {
        this.paidOn = paidOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
