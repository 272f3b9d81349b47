package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import weijie.settlement.DisputeDesk;
import weijie.settlement.DisputeRow;
import weijie.settlement.DisputeState;
import weijie.shared.Money;
import weijie.web.Say;

/** Answers one dispute of the statement at hand. */
@Named
@ViewScoped
public class DisputeAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DisputeDesk desk;

    @Inject
    StatementPage statement;

    @Inject
    Say say;

    private String order;
    private DisputeState decision = DisputeState.ACCEPTED;
    private String answer;
    private Money granted;

    /** Opens the dialog for a dispute. */
    public void about(DisputeRow dispute) {
        order = dispute.orderNo();
        granted = dispute.claimed();
        answer = null;
        decision = DisputeState.ACCEPTED;
    }

    public void close() {
        order = null;
    }

    public void resolve() {
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

    public String getOrder() {
        return order;
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
