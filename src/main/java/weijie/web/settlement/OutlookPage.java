package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.settlement.outlook.OpenFeeRow;
import weijie.settlement.outlook.OutlookCriteria;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The orders of a month that are not in the base and may still come into it, each with the one thing that brings it in. */
@Named
@ViewScoped
public class OutlookPage extends ListScreen<OutlookSheet.Wish, OpenFeeRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    OutlookSheet sheet;

    public OutlookPage() {
        super(OutlookSheet.PATH, OpenFeeRow::orderNo, OutlookSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<OutlookSheet.Wish, OpenFeeRow>> sheet() {
        return Optional.of(sheet);
    }

    /** Whose month is looked at, as the address says. */
    OutlookCriteria whose() {
        return criteria().whose();
    }
}
