package weijie.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.catalog.SerialCheck;
import weijie.catalog.SerialFormat;
import weijie.catalog.WarrantyRow;
import weijie.web.CodedPage;

/** One product category: its name, how its serials look with a try-out, and its warranty by date of purchase. */
@Named
@ViewScoped
public class CategoryPage extends CodedPage<CategoryRow, CategoryForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    CategoryDesk desk;

    private Integer months;
    private LocalDate from;
    private String trial;
    private SerialFormat.Verdict verdict;

    public CategoryPage() {
        super("/catalog/category", new CategoryForm());
    }

    @Override
    protected CategoryRow find(String known) {
        return desk.find(known);
    }

    @Override
    protected CategoryForm filled(CategoryRow found) {
        return CategoryForm.of(found);
    }

    @Override
    protected int version(CategoryRow found) {
        return found.version();
    }

    @Override
    protected void add() {
        desk.add(getForm().entry());
    }

    @Override
    protected void change(int version) {
        CategoryForm form = getForm();
        desk.change(getCode(), form.getName(), form.getSerialPattern(), form.getSerialCheck(), version);
    }

    public String addWarranty() {
        desk.setWarranty(getCode(), months, from);
        return saved(getCode());
    }

    /** Tries the format as it stands in the form on a serial, before it is saved. */
    public void tryOut() {
        verdict = trial == null
                ? null
                : SerialFormat.of(getForm().getSerialPattern(), getForm().getSerialCheck())
                        .judge(trial.strip());
    }

    public List<WarrantyRow> getWarranties() {
        return desk.warrantyOf(getCode());
    }

    public SerialCheck[] getChecks() {
        return SerialCheck.values();
    }

    public SerialFormat.Verdict getVerdict() {
        return verdict;
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
