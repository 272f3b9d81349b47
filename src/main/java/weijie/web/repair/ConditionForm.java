package weijie.web.repair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.primefaces.event.FileUploadEvent;
import weijie.repair.ConditionDesk;
import weijie.repair.OrderCallback;
import weijie.web.Say;

/** What is typed beside a record about its conditions of payment: a sheet, or a call to the customer. */
@Named
@ViewScoped
public class ConditionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ConditionDesk desk;

    @Inject
    OrderPage page;

    @Inject
    Say say;

    private LocalDate calledOn;
    private OrderCallback.Outcome outcome = OrderCallback.Outcome.CONFIRMED;
    private String note;

    /** A sheet was chosen: it is laid beside the record at once. */
    public void attach(FileUploadEvent event) {
        try (var content = event.getFile().getInputStream()) {
            desk.attachSheet(page.getNo(), null, event.getFile().getFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say.info("repair.detail.uploaded");
        page.open();
    }

    public void call() {
        desk.callback(page.getNo(), page.getDetail().row().version(), calledOn, outcome, note);
        say.info("repair.detail.done", say.text("repair.conditions.call"));
        calledOn = null;
        note = null;
        page.open();
    }

    public LocalDate getCalledOn() {
        return calledOn;
    }

    public void setCalledOn(LocalDate calledOn) {
        this.calledOn = calledOn;
    }

    public OrderCallback.Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(OrderCallback.Outcome outcome) {
        this.outcome = outcome;
    }

    public OrderCallback.Outcome[] getOutcomes() {
        return OrderCallback.Outcome.values();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
