package weijie.web.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import weijie.payment.ClaimDesk;
import weijie.payment.OutletAccount;
import weijie.shared.Money;
import weijie.web.Say;

/** The account of one outlet with its centre, claim by claim; the centre may give some of it up. */
@Named
@ViewScoped
public class ClaimPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ClaimDesk desk;

    @Inject
    Say say;

    private String centre;
    private String outlet;
    private OutletAccount account;
    private boolean waiving;
    private Money amount;
    private String reason;

    public void load() {
        // Without a code there is no outlet with that code.
        outlet = Objects.toString(outlet, "");
        account = desk.account(centre, outlet);
    }

    /** Opens the dialog; nothing is filled in. */
    public void ask() {
        waiving = true;
        amount = null;
        reason = null;
    }

    public void close() {
        waiving = false;
    }

    /** What the dialog repeats: which outlet, what it owes and is owed. */
    public String getSums() {
        return say.text(
                "payment.waive.sums",
                account.sums().outletName(),
                account.sums().owes().grouped(),
                account.sums().owed().grouped());
    }

    public void waive() {
        desk.waive(outlet, amount, reason);
        say.info("payment.waive.done", amount.grouped(), account.sums().outletName());
        close();
        load();
    }

    public OutletAccount getAccount() {
        return account;
    }

    public boolean isWaiving() {
        return waiving;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public String getOutlet() {
        return outlet;
    }

    public void setOutlet(String outlet) {
        this.outlet = outlet;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
