package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.SerialCheck;
import weijie.catalog.SerialFormat;
import weijie.catalog.WarrantyRow;
import weijie.web.Say;

/** One product category: its name, how its serials look with a try-out, and its warranty by date of purchase. */
@Named
@ViewScoped
public class CategoryPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/catalog/category.xhtml?faces-redirect=true&code=";

    @Inject
    CategoryDesk desk;

    @Inject
    Say say;

    private String code;
    private int version;
    private CategoryForm form = new CategoryForm();
    private Integer months;
    private LocalDate from;
    private String trial;
    private SerialFormat.Verdict verdict;

    /** Reads the category the address names; none means a new one. */
    public void load() {
        if (!isFresh()) {
            CategoryRow row = desk.find(code);
            version = row.version();
            form = CategoryForm.of(row);
        }
    }

    public String save() {
        if (isFresh()) {
            desk.add(form.entry());
            code = form.getCode().strip();
        } else {
            desk.change(code, form.getName(), form.getSerialPattern(), form.getSerialCheck(), version);
        }
        say.infoNextPage("app.saved");
        return AGAIN + code;
    }

    public String addWarranty() {
        desk.setWarranty(code, months, from);
        say.infoNextPage("app.saved");
        return AGAIN + code;
    }

    /** Tries the format as it stands in the form on a serial, before it is saved. */
    public void tryOut() {
        verdict = trial == null
                ? null
                : SerialFormat.of(form.getSerialPattern(), form.getSerialCheck())
                        .judge(trial.strip());
    }

    public List<WarrantyRow> getWarranties() {
        return desk.warrantyOf(code);
    }

    public SerialCheck[] getChecks() {
        return SerialCheck.values();
    }

    public boolean isFresh() {
        return code == null || code.isBlank();
    }

    public SerialFormat.Verdict getVerdict() {
        return verdict;
    }

    public CategoryForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getTrial() {
        return trial;
    }

    public void setTrial(String trial) {
        this.trial = trial;
    }
}
