package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.PartClass;
import weijie.catalog.PartRow;
import weijie.catalog.SparePartDesk;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The list of parts. */
@Named
@ViewScoped
public class PartsPage extends ListScreen<CatalogCriteria, PartRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    SparePartDesk desk;

    @Inject
    CategoryDesk categories;

    @Inject
    PartSheet sheet;

    public PartsPage() {
        super(PartSheet.PATH, PartRow::code, PartSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<CatalogCriteria, PartRow>> sheet() {
        return Optional.of(sheet);
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
}
