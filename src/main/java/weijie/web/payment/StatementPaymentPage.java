package weijie.web.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import weijie.payment.PaymentRow;
import weijie.payment.PaymentVerb;
import weijie.payment.PaymentView;
import weijie.payment.StatementPaymentDesk;
import weijie.settlement.StatementRow;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.settlement.StatementPage;

/** What was paid for the statement at hand: recorded by one person, confirmed by another. */
@Named
@ViewScoped
public class StatementPaymentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StatementPaymentDesk desk;

    @Inject
    StatementPage statement;

    @Inject
    People people;

    @Inject
    Say say;

    private PaymentView view;
    private PaymentVerb asked;
    private String reference;
    private LocalDate paidOn;
    private String reason;

    public PaymentView getView() {
        if (view == null) {
            view = desk.of(statement.getNo());
        }
        return view;
    }

    public boolean may(PaymentVerb verb) {
        return getView().may(verb);
    }

    /** Opens the dialog of a verb; nothing is filled in. */
    public void ask(PaymentVerb verb) {
        asked = verb;
        reference = null;
        paidOn = null;
        reason = null;
    }

    public void close() {
        asked = null;
    }

    /** What the dialog repeats: which statement, whose, how much, and what was recorded. */
    public String getSums() {
        StatementRow head = statement.getView().head();
        String sums = say.text(
                "payment.sums",
                head.number(),
                head.centreName(),
                head.month(),
                Show.money(getView().payout()));
        return asked == PaymentVerb.RECORD ? sums : sums + ' ' + recorded();
    }

    private String recorded() {
        PaymentRow waiting = getView().payments().get(0);
        return say.text("payment.recorded", waiting.bankReference(), waiting.paidOn(), people.of(waiting.recordedBy()));
    }

    public void act() {
        String no = statement.getNo();
        int version = statement.getView().head().version();
        switch (asked) {
            case RECORD -> desk.record(no, version, reference, paidOn);
            case CONFIRM -> desk.confirm(no, version);
            default -> desk.withdraw(no, version, reason);
        }
        say.info("payment.done", no, say.text("payment.verb." + asked));
        close();
        view = null;
        statement.load();
    }

    public PaymentVerb getAsked() {
        return asked;
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
