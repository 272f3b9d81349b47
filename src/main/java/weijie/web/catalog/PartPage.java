package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.PartClass;
import weijie.catalog.PartRow;
import weijie.catalog.PriceRow;
import weijie.catalog.SparePartDesk;
import weijie.web.CodedPage;

/** One part with the versions of its price, or a new one. */
@Named
@ViewScoped
public class PartPage extends CodedPage<PartRow, PartForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    SparePartDesk desk;

    @Inject
    CategoryDesk categories;

    private String price;
    private LocalDate priceFrom;

    public PartPage() {
        super("/catalog/part", new PartForm());
    }

    @Override
    protected PartRow find(String known) {
        return desk.find(known);
    }

    @Override
    protected PartForm filled(PartRow found) {
        return PartForm.of(found);
    }

    @Override
    protected int version(PartRow found) {
        return found.version();
    }

    @Override
    protected void add() {
        desk.add(getForm().entry());
    }

    @Override
    protected void change(int version) {
        PartForm form = getForm();
        desk.change(getCode(), form.getName(), form.getCategory(), form.getPartClass(), form.isMustReturn(), version);
    }

    public String addPrice() {
        desk.setPrice(getCode(), price, priceFrom);
        return saved(getCode());
    }

    public List<PriceRow> getPrices() {
        return desk.pricesOf(getCode());
    }

    public List<CategoryRow> getCategories() {
        return categories.list(CatalogCriteria.NONE);
    }

    public PartClass[] getClasses() {
        return PartClass.values();
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
