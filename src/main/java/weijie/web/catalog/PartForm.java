package weijie.web.catalog;

import java.time.LocalDate;
import weijie.catalog.PartClass;
import weijie.catalog.PartEntry;
import weijie.catalog.PartRow;
import weijie.web.CodedForm;

/** What somebody types about a part. */
public class PartForm extends CodedForm {

    private static final long serialVersionUID = 1L;

    private String name;
    private String category;
    private PartClass partClass;
    private String unitPrice;
    private LocalDate priceFrom;
    private boolean mustReturn;

    static PartForm of(PartRow row) {
        PartForm form = new PartForm();
        form.setCode(row.code());
        form.name = row.name();
        form.category = row.categoryCode();
        form.partClass = row.partClass();
        form.mustReturn = row.mustReturn();
        return form;
    }

    PartEntry entry() {
        return new PartEntry(
                getCode(),
                name,
                category,
                partClass == null ? null : partClass.name(),
                unitPrice,
                priceFrom,
                Boolean.toString(mustReturn));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public String getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(String unitPrice) {
        this.unitPrice = unitPrice;
    }

    public LocalDate getPriceFrom() {
        return priceFrom;
    }

    public void setPriceFrom(LocalDate priceFrom) {
        this.priceFrom = priceFrom;
    }

    public boolean isMustReturn() {
        return mustReturn;
    }

    public void setMustReturn(boolean mustReturn) {
        this.mustReturn = mustReturn;
    }
}
