package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import weijie.network.CoverageDesk;
import weijie.network.EffectiveOutlet;
import weijie.network.NetworkCriteria;
import weijie.network.OutletDesk;
import weijie.network.OutletRow;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.ListScreen;

/** The list of outlets in scope. */
@Named
@ViewScoped
public class OutletsPage extends ListScreen<NetworkCriteria, OutletRow> {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    OutletDesk desk;

    @Inject
    CoverageDesk coverage;

    public OutletsPage() {
        super("/network/outlets", OutletRow::code, "text", "province", "city", "centre", "suspended");
    }

    @Override
    protected NetworkCriteria criteria() {
        return new NetworkCriteria(
                getFilter().text("text"),
                getFilter().text("province"),
                getFilter().text("city"),
                getFilter().text("centre"),
                getFilter().flag("suspended"));
    }

    @Override
    protected Listing<OutletRow> find(NetworkCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("code", "name", "centre", "province", "city");
    }

    /** Whether the outlet counts as effective today, and why not. */
    public EffectiveOutlet effectiveness(OutletRow row) {
        return coverage.effectivenessOf(row.id());
    }

    /** What the criteria find, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.outlets"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(say.text("nav.outlets"), columns());
                for (OutletRow row : find(criteria(), Slice.of(0, EVERYTHING)).items()) {
                    writer.row(
                            row.code(),
                            row.name(),
                            row.centreCode(),
                            row.centreName(),
                            row.provinceName(),
                            row.cityName(),
                            row.address(),
                            row.contact(),
                            row.phone(),
                            row.taxpayerName(),
                            row.creditCode(),
                            row.suspendedFrom());
                }
            }
        });
    }

    private List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text(say.text("network.code")),
                SheetColumn.text(say.text("network.name")),
                SheetColumn.text(say.text("network.centreCode")),
                SheetColumn.text(say.text("network.centre")),
                SheetColumn.text(say.text("network.province")),
                SheetColumn.text(say.text("network.city")),
                SheetColumn.text(say.text("network.address")),
                SheetColumn.text(say.text("network.contact")),
                SheetColumn.text(say.text("network.phone")),
                SheetColumn.text(say.text("network.taxpayerName")),
                SheetColumn.text(say.text("network.creditCode")),
                SheetColumn.date(say.text("network.suspendedFrom")));
    }
}
