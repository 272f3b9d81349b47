package weijie.web.catalog;

import java.time.LocalDate;
import weijie.catalog.CategoryEntry;
import weijie.catalog.CategoryRow;
import weijie.catalog.SerialCheck;
import weijie.web.CodedForm;

/** What somebody types about a product category. */
public class CategoryForm extends CodedForm {

    private static final long serialVersionUID = 1L;

    private String name;
    private String warrantyMonths;
    private LocalDate warrantyFrom;
    private String serialPattern;
    private SerialCheck serialCheck;

    static CategoryForm of(CategoryRow row) {
        CategoryForm form = new CategoryForm();
        form.setCode(row.code());
        form.name = row.name();
        form.serialPattern = row.serialPattern();
        form.serialCheck = row.serialCheck();
        return form;
    }

    CategoryEntry entry() {
        return new CategoryEntry(getCode(), name, warrantyMonths, warrantyFrom, serialPattern, serialCheck);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getWarrantyMonths() {
        return warrantyMonths;
    }

    public void setWarrantyMonths(String warrantyMonths) {
        this.warrantyMonths = warrantyMonths;
    }

    public LocalDate getWarrantyFrom() {
        return warrantyFrom;
    }

    public void setWarrantyFrom(LocalDate warrantyFrom) {
        this.warrantyFrom = warrantyFrom;
    }

    public String getSerialPattern() {
        return serialPattern;
    }

    public void setSerialPattern(String serialPattern) {
        this.serialPattern = serialPattern;
    }

    public SerialCheck getSerialCheck() {
        return serialCheck;
    }

    public void setSerialCheck(SerialCheck serialCheck) {
        this.serialCheck = serialCheck;
    }
}
