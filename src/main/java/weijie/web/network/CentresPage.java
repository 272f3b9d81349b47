package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.NetworkCriteria;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.ListScreen;

/** The list of service centres. */
@Named
@ViewScoped
public class CentresPage extends ListScreen<NetworkCriteria, CentreRow> {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    CentreDesk desk;

    public CentresPage() {
        super("/network/centres", CentreRow::code, "text", "province");
    }

    @Override
    protected NetworkCriteria criteria() {
        return new NetworkCriteria(getFilter().text("text"), getFilter().text("province"), null, null, null);
    }

    @Override
    protected Listing<CentreRow> find(NetworkCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("code", "name", "province", "openedOn");
    }

    /** What the criteria find, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.centres"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(say.text("nav.centres"), columns());
                for (CentreRow row : find(criteria(), Slice.of(0, EVERYTHING)).items()) {
                    writer.row(
                            row.code(),
                            row.name(),
                            row.provinceName(),
                            row.creditCode(),
                            row.contact(),
                            row.phone(),
                            row.address(),
                            row.openedOn(),
                            row.closedOn());
                }
            }
        });
    }

    private List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text(say.text("network.code")),
                SheetColumn.text(say.text("network.name")),
                SheetColumn.text(say.text("network.province")),
                SheetColumn.text(say.text("network.creditCode")),
                SheetColumn.text(say.text("network.contact")),
                SheetColumn.text(say.text("network.phone")),
                SheetColumn.text(say.text("network.address")),
                SheetColumn.date(say.text("network.openedOn")),
                SheetColumn.date(say.text("network.closedOn")));
    }
}
