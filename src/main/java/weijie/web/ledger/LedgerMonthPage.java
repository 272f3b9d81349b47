package weijie.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import weijie.ledger.ClosedMonths;
import weijie.ledger.LedgerDesk;
import weijie.web.Say;

/** How far the books are closed, and the closing of another month. */
@Named
@ViewScoped
public class LedgerMonthPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LedgerDesk desk;

    @Inject
    Say say;

    private ClosedMonths months;
    private boolean closing;
    private String month;

    public ClosedMonths getMonths() {
        if (months == null) {
            months = desk.months();
        }
        return months;
    }

    /** Opens the dialog; no month is chosen in it. */
    public void ask() {
        closing = true;
        month = null;
    }

    public void close() {
        closing = false;
    }

    /** What the dialog says before a month is closed. */
    public String getSums() {
        String through = getMonths().closedThrough();
        return through == null ? say.text("ledger.month.none") : say.text("ledger.month.through", through);
    }

    public void closeMonth() {
        desk.close(YearMonth.parse(month));
        say.info("ledger.month.closed", month);
        months = null;
        close();
    }

    public boolean isClosing() {
        return closing;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
