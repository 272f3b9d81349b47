package weijie.web.settlement;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.settlement.DisputeDesk;
import weijie.settlement.DisputeRow;
import weijie.settlement.DisputeState;
import weijie.shared.Money;
import weijie.web.FilesForm;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;

/** Answers one dispute of the statement at hand. */
@Named
@ViewScoped
public class DisputeAnswerPage extends FilesForm {

    private static final long serialVersionUID = 1L;

    @Inject
    DisputeDesk desk;

    @Inject
    StatementPage statement;

    @Inject
    People people;

    @Inject
    Say say;

    private DisputeRow dispute;
    private DisputeState decision;
    private String answer;
    private Money granted;

    public DisputeAnswerPage() {
        super(DisputeDesk.FILES_MOST);
    }

    /** Opens the dialog for a dispute; nothing is decided in it yet. */
    public void about(DisputeRow asked) {
        close();
        dispute = asked;
        granted = null;
        answer = null;
        decision = null;
    }

    @PreDestroy
    public void close() {
        dispute = null;
        chosen().clear();
    }

    /** Answers; the files go beside the dispute first, while it is open. */
    public void resolve() {
        String order = dispute.orderNo();
        chosen().giveTo((name, content) -> desk.attach(statement.getNo(), order, name, content));
        chosen().clear();
        desk.resolve(
                statement.getNo(),
                order,
                decision,
                answer,
                granted,
                statement.getView().head().version());
        close();
        statement.getRows().search();
        statement.load();
        say.info("settlement.view.resolved", statement.getNo());
    }

    public DisputeState[] getDecisions() {
        return new DisputeState[] {
            DisputeState.ACCEPTED, DisputeState.PARTLY_ACCEPTED, DisputeState.REJECTED, DisputeState.NEXT_MONTH
        };
    }

    /** What the dialog repeats: which line, what it is worth, what the centre claims. */
    public String getSums() {
        return dispute == null
                ? ""
                : say.text(
                        "settlement.view.answering",
                        dispute.orderNo(),
                        dispute.claimed() == null ? say.text("settlement.view.noClaim") : Show.yuan(dispute.claimed()),
                        people.of(dispute.raisedBy()));
    }

    public DisputeRow getDispute() {
        return dispute;
    }

    public String getOrder() {
        return dispute == null ? "" : dispute.orderNo();
    }

    public DisputeState getDecision() {
        return decision;
    }

    public void setDecision(DisputeState value) {
        decision = value;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String value) {
        answer = value;
    }

    public Money getGranted() {
        return granted;
    }

    public void setGranted(Money value) {
        granted = value;
    }
}
