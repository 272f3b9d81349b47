package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.ModelDesk;
import weijie.catalog.ModelEntry;
import weijie.catalog.ModelRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.RowsModel;
import weijie.web.Say;

/** The list of product models, and a new one. */
@Named
@ViewScoped
public class ModelsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ModelDesk desk;

    @Inject
    CategoryDesk categories;

    @Inject
    Say say;

    private final RowsModel<ModelRow> rows = new RowsModel<>(this::slice, ModelRow::id);
    private String text;
    private String category;
    private String newModel;
    private String newCategory;

    private Listing<ModelRow> slice(Slice slice) {
        return desk.list(new CatalogCriteria(text, category, null), slice);
    }

    public List<CategoryRow> getCategories() {
        return categories.list(CatalogCriteria.NONE);
    }

    public void add() {
        desk.add(new ModelEntry(newModel, newCategory, null));
        text = newModel;
        newModel = null;
        rows.search();
        say.info("app.saved");
    }

    public void reset() {
        text = null;
        category = null;
        rows.search();
    }

    public RowsModel<ModelRow> getRows() {
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
