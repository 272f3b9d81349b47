package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListScreen;

/** The list of product categories. */
@Named
@ViewScoped
public class CategoriesPage extends ListScreen<CatalogCriteria, CategoryRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    CategoryDesk desk;

    public CategoriesPage() {
        super("/catalog/categories", CategoryRow::code, "text");
    }

    @Override
    protected CatalogCriteria criteria() {
        return new CatalogCriteria(getFilter().text("text"), null, null);
    }

    @Override
    protected Listing<CategoryRow> find(CatalogCriteria criteria, Slice slice) {
        return Listing.part(desk.list(criteria), slice);
    }
}
