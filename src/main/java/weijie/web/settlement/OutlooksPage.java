package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import weijie.settlement.outlook.OutlookCriteria;
import weijie.settlement.outlook.OutlookDesk;
import weijie.settlement.outlook.OutlookRow;
import weijie.web.ListFilter;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** What a month comes to so far, centre by centre, for headquarters. */
@Named
@ViewScoped
public class OutlooksPage extends ListScreen<OutlooksSheet.Wish, OutlookRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    OutlooksSheet sheet;

    @Inject
    OutlookDesk desk;

    @Inject
    Clock clock;

    public OutlooksPage() {
        super(OutlooksSheet.PATH, OutlookRow::centreCode, OutlooksSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<OutlooksSheet.Wish, OutlookRow>> sheet() {
        return Optional.of(sheet);
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.put("month", YearMonth.now(clock).toString());
    }

    /** Computes all centres anew; the person's long work on the first page shows how far it is. */
    public void refresh() {
        desk.refresh(new OutlookCriteria(criteria().month(), null, null));
        say.info("settlement.outlook.begunAll");
    }

    public YearMonth getMonth() {
        return criteria().month();
    }
}
