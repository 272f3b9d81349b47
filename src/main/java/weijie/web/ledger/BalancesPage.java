package weijie.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.ledger.BalanceRow;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** What stands on the accounts at the end of a day. */
@Named
@ViewScoped
public class BalancesPage extends ListScreen<BalanceSheet.Wish, BalanceRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    BalanceSheet sheet;

    public BalancesPage() {
        super(
                BalanceSheet.PATH,
                row -> row.book() + row.account() + '/' + row.centreCode() + '/' + row.outletCode(),
                BalanceSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<BalanceSheet.Wish, BalanceRow>> sheet() {
        return Optional.of(sheet);
    }
}
