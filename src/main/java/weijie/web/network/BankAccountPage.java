package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import weijie.network.BankAccount;
import weijie.network.BankAccountDesk;
import weijie.network.BankAccountRow;
import weijie.web.Say;

/** The bank accounts of the centre or outlet at hand: the one in force, the one that waits, and the old ones. */
@Named
@ViewScoped
public class BankAccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    BankAccountDesk desk;

    @Inject
    Say say;

    private BankAccount.Owner owner;
    private String code;
    private BankAccountForm form = new BankAccountForm();
    private String rejectReason;

    /** Says whose accounts the page is about. */
    public void of(BankAccount.Owner kind, String ownerCode) {
        owner = kind;
        code = ownerCode;
    }

    public List<BankAccountRow> getAccounts() {
        return code == null || code.isBlank() ? List.of() : desk.accountsOf(owner, code);
    }

    /** The account that waits for a second person, or {@code null} for the page. */
    public BankAccountRow getWaiting() {
        return getAccounts().stream()
                .filter(row -> !row.isApproved())
                .findFirst()
                .orElse(null);
    }

    /** The last approved account, beside which the waiting one is shown. */
    public BankAccountRow getBefore() {
        Optional<BankAccountRow> approved =
                getAccounts().stream().filter(BankAccountRow::isApproved).findFirst();
        return approved.orElse(null);
    }

    public void propose() {
        desk.propose(owner, code, form.entry());
        form = new BankAccountForm();
        say.info("network.bank.proposed");
    }

    public void approve(long id, int version) {
        desk.approve(owner, code, id, version);
        say.info("network.bank.approved");
    }

    public void reject(long id, int version) {
        desk.reject(owner, code, id, version, rejectReason);
        rejectReason = null;
        say.info("network.bank.rejected");
    }

    public BankAccountForm getForm() {
        return form;
    }

    public String getRejectReason() {
        return rejectReason;
    }

    public void setRejectReason(String rejectReason) {
        this.rejectReason = rejectReason;
    }
}
