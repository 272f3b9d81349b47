package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.settlement.close.ComparedWith;
import weijie.settlement.close.Difference;
import weijie.settlement.close.DifferenceDesk;
import weijie.settlement.close.StatementDifference;
import weijie.shared.Money;
import weijie.web.Say;

/** Why a statement comes to another sum than an earlier version, run or month; read when its part of the page is opened. */
@Named
@ViewScoped
public class DifferencePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DifferenceDesk desk;

    @Inject
    StatementPage statement;

    @Inject
    Say say;

    private List<ComparedWith> choices;
    private StatementDifference shown;
    private String with;

    /** Something else was chosen. */
    public void choose() {
        shown = null;
    }

    public List<ComparedWith> getChoices() {
        if (choices == null) {
            choices = desk.choices(statement.getNo());
        }
        return choices;
    }

    public StatementDifference getShown() {
        if (shown == null) {
            shown = desk.of(statement.getNo(), with == null || with.isEmpty() ? null : with);
            with = shown.with() == null ? null : shown.with().code();
        }
        return shown;
    }

    public String getSentence() {
        return getShown().text(say.texts());
    }

    public String text(Difference part) {
        return StatementDifference.text(part, say.texts());
    }

    /** An amount with its sign. */
    public String signed(Money amount) {
        return StatementDifference.signed(amount);
    }

    public String name(ComparedWith choice) {
        return say.text(
                "settlement.difference.with." + choice.kind() + (choice.trial() ? ".trial" : ""), choice.name());
    }

    public String getWith() {
        return with;
    }

    public void setWith(String value) {
        with = value;
    }
}
