package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import weijie.network.OutletFileDesk;
import weijie.web.Say;

/** The dialog in which something in an outlet's file gets its last day: it names what ends and whose it is, and cannot be taken back. */
@Named
@ViewScoped
public class OutletEndingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What of an outlet's file can end. */
    public enum Ending {
        CONTRACT,
        AUTHORISATION,
        TECHNICIAN
    }

    @Inject
    OutletFileDesk desk;

    @Inject
    OutletPage outlet;

    @Inject
    Say say;

    private Ending asked;
    private long id;
    private String name;
    private LocalDate lastDay;

    /** Opens the dialog about a row, by the name that the person knows it by. */
    public void about(Ending ending, long rowId, String rowName) {
        asked = ending;
        id = rowId;
        name = rowName;
        lastDay = null;
    }

    public void close() {
        asked = null;
    }

    public void end() {
        String code = outlet.getCode();
        switch (asked) {
            case CONTRACT -> desk.endContract(code, id, lastDay);
            case AUTHORISATION -> desk.endAuthorisation(code, id, lastDay);
            case TECHNICIAN -> desk.leave(code, id, lastDay);
        }
        close();
        say.info("app.saved");
    }

    public String getTitle() {
        return asked == null ? "" : say.text("network.ending.title." + asked);
    }

    /** What the dialog repeats. */
    public String getSums() {
        return asked == null
                ? ""
                : say.text("network.ending." + asked, outlet.getRow().name(), name);
    }

    public Ending getAsked() {
        return asked;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
