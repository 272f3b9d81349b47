package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.NetworkCriteria;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.RowsModel;
import weijie.web.Say;

/** The list of service centres. */
@Named
@ViewScoped
public class CentresPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    CentreDesk desk;

    @Inject
    Say say;

    private final RowsModel<CentreRow> rows = new RowsModel<>(this::slice, CentreRow::code);
    private String text;
    private String province;

    private Listing<CentreRow> slice(Slice slice) {
        return desk.list(new NetworkCriteria(text, province, null, null, null), slice);
    }

    public void reset() {
        text = null;
        province = null;
        rows.search();
    }

    /** What the criteria find, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.centres"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(say.text("nav.centres"), columns());
                for (CentreRow row : slice(Slice.of(0, EVERYTHING)).items()) {
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

    public RowsModel<CentreRow> getRows() {
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
}
