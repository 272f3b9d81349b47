package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import weijie.network.CoverageDesk;
import weijie.network.GoalEntry;
import weijie.network.GoalRow;
import weijie.shared.BusinessClock;
import weijie.web.Say;

/** The goals of the network with their history, and the form for the next one. */
@Named
@ViewScoped
public class GoalPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CoverageDesk desk;

    @Inject
    BusinessClock clock;

    @Inject
    Say say;

    private GoalRow asked;
    private Integer minimum;
    private LocalDate dueOn;
    private LocalDate validFrom;
    private String reason;

    /** Every goal of a clause, the latest first. */
    public List<GoalRow> historyOf(String clause) {
        return desk.history().stream()
                .filter(goal -> goal.clause().equals(clause))
                .toList();
    }

    /** Opens the form on the latest goal of a clause, whether it holds already or will. */
    public void ask(String clause) {
        asked = historyOf(clause).get(0);
        minimum = asked.minimum();
        dueOn = asked.dueOn();
        validFrom = LocalDate.now(clock.clock());
        reason = null;
    }

    public void change() {
        desk.aim(asked.id(), new GoalEntry(minimum, dueOn, validFrom, reason), asked.version());
        close();
        say.info("network.goal.changed");
    }

    public void close() {
        asked = null;
    }

    public String getTitle() {
        return asked == null ? "" : say.text("network.goal.change." + asked.level(), asked.clause());
    }

    public GoalRow getAsked() {
        return asked;
    }

    public Integer getMinimum() {
        return minimum;
    }

    public void setMinimum(Integer minimum) {
        this.minimum = minimum;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
