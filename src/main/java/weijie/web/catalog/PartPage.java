package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.PartClass;
import weijie.catalog.PartRow;
import weijie.catalog.PriceRow;
import weijie.catalog.SparePartDesk;
import weijie.web.DraftedPage;
import weijie.web.FormState;
import weijie.web.Say;

/** One part with the versions of its price, or a new one. */
@Named
@ViewScoped
public class PartPage implements DraftedPage, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/catalog/part.xhtml?faces-redirect=true&code=";

    @Inject
    SparePartDesk desk;

    @Inject
    CategoryDesk categories;

    @Inject
    Say say;

    private String code;
    private PartForm form = new PartForm();
    private FormState state;
    private String price;
    private LocalDate priceFrom;

    /** Reads the part the address names; none means a new one. */
    public void load() {
        if (!isFresh()) {
            PartRow row = desk.find(code);
            form = PartForm.of(row);
            state = new FormState(form, row.version());
        }
    }

    @Override
    public void restore(int version, Map<String, Object> base, Map<String, Object> typed) {
        if (isFresh()) {
            typed.forEach(form::put);
        } else {
            state.restore(version, base, typed);
            isUpToDate();
        }
    }

    private boolean isUpToDate() {
        PartRow now = desk.find(code);
        return state.mayBeSaved(PartForm.of(now), now.version());
    }

    public FormState getState() {
        return state;
    }

    public String save() {
        if (isFresh()) {
            desk.add(form.entry());
            code = form.getCode().strip();
        } else if (!isUpToDate()) {
            say.warn("form.meanwhile.open");
            return null;
        } else {
            desk.change(
                    code,
                    form.getName(),
                    form.getCategory(),
                    form.getPartClass(),
                    form.isMustReturn(),
                    state.getVersion());
        }
        say.infoNextPage("app.saved");
        return AGAIN + code;
    }

    public String addPrice() {
        desk.setPrice(code, price, priceFrom);
        say.infoNextPage("app.saved");
        return AGAIN + code;
    }

    public List<PriceRow> getPrices() {
        return desk.pricesOf(code);
    }

    public List<CategoryRow> getCategories() {
        return categories.list(CatalogCriteria.NONE);
    }

    public PartClass[] getClasses() {
        return PartClass.values();
    }

    public boolean isFresh() {
        return code == null || code.isBlank();
    }

    public PartForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNewPrice() {
        return price;
    }

    public void setNewPrice(String price) {
        this.price = price;
    }

    public LocalDate getPriceFrom() {
        return priceFrom;
    }

    public void setPriceFrom(LocalDate priceFrom) {
        this.priceFrom = priceFrom;
    }
}
