package weijie.web.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.payment.ClaimCriteria;
import weijie.payment.ClaimDesk;
import weijie.payment.OutletClaimRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** What outlets and centres owe each other as a spreadsheet. */
@ApplicationScoped
public class ClaimSheet extends ListSheet<ClaimCriteria, OutletClaimRow> {

    static final String PATH = "/payment/claims";
    static final String[] FIELDS = {"centre", "outlet"};

    @Inject
    ClaimDesk desk;

    public ClaimSheet() {
        super(PATH, "nav.claims", FIELDS);
    }

    @Override
    public ClaimCriteria criteria(ListFilter filter) {
        return new ClaimCriteria(filter.text("centre"), filter.text("outlet"), false);
    }

    @Override
    public Listing<OutletClaimRow> find(ClaimCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<OutletClaimRow>> columns(Texts texts) {
        Map<String, Cell<OutletClaimRow>> columns = new LinkedHashMap<>();
        columns.put("outlet", text(texts, "ledger.outlet", OutletClaimRow::outletCode));
        columns.put("name", text(texts, "settlement.outlet", OutletClaimRow::outletName));
        columns.put("centre", text(texts, "settlement.centre", OutletClaimRow::centreName));
        columns.put("owes", money(texts, "payment.owes", OutletClaimRow::owes));
        columns.put("owed", money(texts, "payment.owed", OutletClaimRow::owed));
        columns.put("net", money(texts, "payment.net", OutletClaimRow::net));
        return columns;
    }
}
