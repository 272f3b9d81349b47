package weijie.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import weijie.ledger.AccountPapers;
import weijie.ledger.CentreAccount;
import weijie.ledger.LedgerDesk;
import weijie.web.Download;
import weijie.web.Say;

/** The account of a centre with headquarters over some days, and the letter that is sent about it. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LedgerDesk desk;

    @Inject
    AccountPapers papers;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private String centre;
    private LocalDate from;
    private LocalDate to;
    private CentreAccount account;

    /** A centre sees its own; headquarters chooses first. */
    public void load() {
        if (to == null) {
            to = LocalDate.now(clock);
        }
        if (from == null) {
            from = to.withDayOfMonth(1);
        }
        String own = desk.ownCentre();
        if (!own.isEmpty()) {
            centre = own;
        }
        account = centre == null || centre.isBlank() ? null : desk.account(centre, from, to);
    }

    public void pdf() {
        download(papers.pdf(centre, from, to, say.texts()));
    }

    public void xlsx() {
        download(papers.xlsx(centre, from, to, say.texts()));
    }

    private static void download(AccountPapers.Made made) {
        Download.file(made.fileName(), made.content()::writeTo);
    }

    public CentreAccount getAccount() {
        return account;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
