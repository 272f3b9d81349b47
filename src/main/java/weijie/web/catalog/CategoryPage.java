package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.SerialCheck;
import weijie.catalog.SerialFormat;
import weijie.catalog.WarrantyRow;
import weijie.web.DraftedPage;
import weijie.web.FormState;
import weijie.web.Say;

/** One product category: its name, how its serials look with a try-out, and its warranty by date of purchase. */
@Named
@ViewScoped
public class CategoryPage implements DraftedPage, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/catalog/category.xhtml?faces-redirect=true&code=";

    @Inject
    CategoryDesk desk;

    @Inject
    Say say;

    private String code;
    private CategoryForm form = new CategoryForm();
    private FormState state;
    private Integer months;
    private LocalDate from;
    private String trial;
    private SerialFormat.Verdict verdict;

    /** Reads the category the address names; none means a new one. */
    public void load() {
        if (!isFresh()) {
            CategoryRow row = desk.find(code);
            form = CategoryForm.of(row);
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
        CategoryRow now = desk.find(code);
        return state.mayBeSaved(CategoryForm.of(now), now.version());
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
            desk.change(code, form.getName(), form.getSerialPattern(), form.getSerialCheck(), state.getVersion());
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
