package weijie.web.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.NetworkCriteria;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The list of service centres as a spreadsheet; it says more of each than there is room for on the page. */
@ApplicationScoped
public class CentreSheet extends ListSheet<NetworkCriteria, CentreRow> {

    static final String PATH = "/network/centres";
    static final String[] FIELDS = {"text", "province"};

    @Inject
    CentreDesk desk;

    public CentreSheet() {
        super(PATH, "nav.centres", FIELDS);
    }

    @Override
    public NetworkCriteria criteria(ListFilter filter) {
        return new NetworkCriteria(filter.text("text"), filter.text("province"), null, null, null);
    }

    @Override
    public Listing<CentreRow> find(NetworkCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<CentreRow>> columns(Texts texts) {
        Map<String, Cell<CentreRow>> columns = new LinkedHashMap<>();
        columns.put("code", text(texts, "network.code", CentreRow::code));
        columns.put("name", text(texts, "network.name", CentreRow::name));
        columns.put("prov", text(texts, "network.province", CentreRow::provinceName));
        columns.put("creditCode", text(texts, "network.creditCode", CentreRow::creditCode));
        columns.put("contact", text(texts, "network.contact", CentreRow::contact));
        columns.put("phone", text(texts, "network.phone", CentreRow::phone));
        columns.put("address", text(texts, "network.address", CentreRow::address));
        columns.put("opened", date(texts, "network.openedOn", CentreRow::openedOn));
        columns.put("closed", date(texts, "network.closedOn", CentreRow::closedOn));
        return columns;
    }
}
