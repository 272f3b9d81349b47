package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.PartClass;
import weijie.catalog.PartRow;
import weijie.catalog.SparePartDesk;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.RowsModel;
import weijie.web.Say;

/** The list of parts. */
@Named
@ViewScoped
public class PartsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    SparePartDesk desk;

    @Inject
    CategoryDesk categories;

    @Inject
    Say say;

    private final RowsModel<PartRow> rows = new RowsModel<>(this::slice, PartRow::code);
    private String text;
    private String category;
    private PartClass partClass;

    private Listing<PartRow> slice(Slice slice) {
        return desk.list(new CatalogCriteria(text, category, partClass), slice);
    }

    public List<CategoryRow> getCategories() {
        return categories.list(CatalogCriteria.NONE);
    }

    public PartClass[] getClasses() {
        return PartClass.values();
    }

    /** Whether the part belongs to the closed list of valuable classes (G21). */
    public boolean isValuable(PartRow row) {
        return desk.valuableClasses().contains(row.partClass());
    }

    public void reset() {
        text = null;
        category = null;
        partClass = null;
        rows.search();
    }

    /** What the criteria find, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.parts"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(say.text("nav.parts"), columns());
                for (PartRow row : slice(Slice.of(0, EVERYTHING)).items()) {
                    writer.row(
                            row.code(),
                            row.name(),
                            row.categoryCode(),
                            say.text("catalog.class." + row.partClass()),
                            say.text(row.mustReturn() ? "app.yes" : "app.no"),
                            row.price());
                }
            }
        });
    }

    private List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text(say.text("catalog.part.code")),
                SheetColumn.text(say.text("catalog.part.name")),
                SheetColumn.text(say.text("catalog.category")),
                SheetColumn.text(say.text("catalog.class")),
                SheetColumn.text(say.text("catalog.mustReturn")),
                SheetColumn.money(say.text("catalog.price")));
    }

    public RowsModel<PartRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public PartClass getPartClass() {
        return partClass;
    }

    public void setPartClass(PartClass partClass) {
        this.partClass = partClass;
    }
}
