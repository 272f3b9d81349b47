package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
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
import weijie.web.ListScreen;

/** The list of parts. */
@Named
@ViewScoped
public class PartsPage extends ListScreen<CatalogCriteria, PartRow> {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    SparePartDesk desk;

    @Inject
    CategoryDesk categories;

    public PartsPage() {
        super("/catalog/parts", PartRow::code, "text", "category", "partClass");
    }

    @Override
    protected CatalogCriteria criteria() {
        return new CatalogCriteria(
                getFilter().text("text"),
                getFilter().text("category"),
                getFilter().one(PartClass.class, "partClass"));
    }

    @Override
    protected Listing<PartRow> find(CatalogCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("code", "name", "category", "partClass", "price");
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

    /** What the criteria find, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.parts"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(say.text("nav.parts"), columns());
                for (PartRow row : find(criteria(), Slice.of(0, EVERYTHING)).items()) {
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
}
