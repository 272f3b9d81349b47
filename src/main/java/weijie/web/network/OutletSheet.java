package weijie.web.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.network.NetworkCriteria;
import weijie.network.OutletDesk;
import weijie.network.OutletRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The list of outlets in scope as a spreadsheet; it says more of each than there is room for on the page. */
@ApplicationScoped
public class OutletSheet extends ListSheet<NetworkCriteria, OutletRow> {

    static final String PATH = "/network/outlets";
    static final String[] FIELDS = {"text", "province", "city", "centre", "suspended"};

    @Inject
    OutletDesk desk;

    public OutletSheet() {
        super(PATH, "nav.outlets", FIELDS);
    }

    @Override
    public NetworkCriteria criteria(ListFilter filter) {
        return new NetworkCriteria(
                filter.text("text"),
                filter.text("province"),
                filter.text("city"),
                filter.text("centre"),
                filter.flag("suspended"));
    }

    @Override
    public Listing<OutletRow> find(NetworkCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<OutletRow>> columns(Texts texts) {
        Map<String, Cell<OutletRow>> columns = new LinkedHashMap<>();
        columns.put("code", text(texts, "network.code", OutletRow::code));
        columns.put("name", text(texts, "network.name", OutletRow::name));
        columns.put("centre", text(texts, "network.centreCode", OutletRow::centreCode));
        columns.put("centreCol", text(texts, "network.centre", OutletRow::centreName));
        columns.put("prov", text(texts, "network.province", OutletRow::provinceName));
        columns.put("cityCol", text(texts, "network.city", OutletRow::cityName));
        columns.put("address", text(texts, "network.address", OutletRow::address));
        columns.put("contact", text(texts, "network.contact", OutletRow::contact));
        columns.put("phone", text(texts, "network.phone", OutletRow::phone));
        columns.put("taxpayer", text(texts, "network.taxpayerName", OutletRow::taxpayerName));
        columns.put("creditCode", text(texts, "network.creditCode", OutletRow::creditCode));
        columns.put("suspended", date(texts, "network.suspendedFrom", OutletRow::suspendedFrom));
        return columns;
    }
}
