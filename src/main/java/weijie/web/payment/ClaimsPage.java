package weijie.web.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.payment.ClaimCriteria;
import weijie.payment.OutletClaimRow;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** What the outlets of a centre owe it and are owed; an outlet finds itself. */
@Named
@ViewScoped
public class ClaimsPage extends ListScreen<ClaimCriteria, OutletClaimRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    ClaimSheet sheet;

    public ClaimsPage() {
        super(ClaimSheet.PATH, row -> row.centreCode() + '/' + row.outletCode(), ClaimSheet.FIELDS);
        getRows().sum(OutletClaimRow::owes);
    }

    @Override
    protected Optional<ListSheet<ClaimCriteria, OutletClaimRow>> sheet() {
        return Optional.of(sheet);
    }
}
