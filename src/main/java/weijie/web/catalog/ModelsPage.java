package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.ModelDesk;
import weijie.catalog.ModelEntry;
import weijie.catalog.ModelRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListScreen;

/** The list of product models, and a new one. */
@Named
@ViewScoped
public class ModelsPage extends ListScreen<CatalogCriteria, ModelRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    ModelDesk desk;

    @Inject
    CategoryDesk categories;

    private String newModel;
    private String newCategory;

    public ModelsPage() {
        super("/catalog/models", ModelRow::id, "text", "category");
    }

    @Override
    protected CatalogCriteria criteria() {
        return new CatalogCriteria(getFilter().text("text"), getFilter().text("category"), null);
    }

    @Override
    protected Listing<ModelRow> find(CatalogCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("model", "category");
    }

    public List<CategoryRow> getCategories() {
        return categories.list(CatalogCriteria.NONE);
    }

    public void add() {
        desk.add(new ModelEntry(newModel, newCategory, null));
        getFilter().clear();
        getFilter().put("text", newModel);
        newModel = null;
        getRows().search();
        say.info("app.saved");
    }

    public String getNewModel() {
        return newModel;
    }

    public void setNewModel(String newModel) {
        this.newModel = newModel;
    }

    public String getNewCategory() {
        return newCategory;
    }

    public void setNewCategory(String newCategory) {
        this.newCategory = newCategory;
    }
}
