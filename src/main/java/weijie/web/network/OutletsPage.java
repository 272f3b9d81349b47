package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
import weijie.web.RowsModel;
import weijie.web.Say;

/** The list of outlets in scope. */
@Named
@ViewScoped
public class OutletsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    OutletDesk desk;

    @Inject
    CoverageDesk coverage;

    @Inject
    Say say;

    private final RowsModel<OutletRow> rows = new RowsModel<>(this::slice, OutletRow::code);
    private String text;
    private String province;
    private String city;
    private String centre;
    private Boolean suspended;

    private Listing<OutletRow> slice(Slice slice) {
        return desk.list(new NetworkCriteria(text, province, city, centre, suspended), slice);
    }

    /** Whether the outlet counts as effective today, and why not. */
    public EffectiveOutlet effectiveness(OutletRow row) {
        return coverage.effectivenessOf(row.id());
    }

    public void reset() {
        text = null;
        province = null;
        city = null;
        centre = null;
        suspended = null;
        rows.search();
    }

    /** What the criteria find, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.outlets"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(say.text("nav.outlets"), columns());
                for (OutletRow row : slice(Slice.of(0, EVERYTHING)).items()) {
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

    public RowsModel<OutletRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public Boolean getSuspended() {
        return suspended;
    }

    public void setSuspended(Boolean suspended) {
        this.suspended = suspended;
    }
}
