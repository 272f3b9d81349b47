package weijie.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Role;
import weijie.shared.Typed;

/** Where product categories are kept, with the serials they expect and their terms of warranty. */
@ApplicationScoped
public class CategoryDesk {

    @Inject
    ProductCategories categories;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public List<CategoryRow> list(CatalogCriteria criteria) {
        return categories.list(criteria, today());
    }

    @Transactional
    @Duty
    public CategoryRow find(String code) {
        return categories.row(code, today()).orElseThrow(() -> Refusal.notFound("MD-870", code));
    }

    @Transactional
    @Duty
    public List<WarrantyRow> warrantyOf(String categoryCode) {
        return categories.warrantyOf(categoryCode);
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> register(List<CategoryEntry> entries) {
        return new CategoryBatch(categories, true, today(), changes::fire).run(entries);
    }

    /** What {@link #register} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> check(List<CategoryEntry> entries) {
        return new CategoryBatch(categories, false, today(), changes::fire).run(entries);
    }

    /** Adds a category whose code is not taken yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void add(CategoryEntry entry) {
        Batch.mustBeNew(check(List.of(entry)), entry.code());
        Batch.only(register(List.of(entry)));
    }

    /** Everything about the category becomes as typed; its warranty stands apart. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void change(String code, String name, String serialPattern, SerialCheck serialCheck, int version) {
        ProductCategory category = categories.byCode(code).orElseThrow(() -> Refusal.notFound("MD-870", code));
        Typed.sameVersion(version, category.version());
        Map<String, String> before = category.facts();
        String pattern = Typed.optional("serialPattern", serialPattern, 200);
        SerialFormat.of(pattern, serialCheck);
        category.rename(Typed.required("name", name, 60));
        category.expectSerials(pattern, Typed.required("serialCheck", serialCheck));
        changes.fire(Change.of(AuditKind.CATEGORY, code, "CHANGE", before, category.facts()));
    }

    /** Units bought from this day on have so many months of warranty; the term before ends the day before. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void setWarranty(String code, int months, LocalDate from) {
        CategoryRow category = find(code);
        Batch.only(register(List.of(new CategoryEntry(
                code, category.name(), Integer.toString(months), Typed.required("warrantyFrom", from), null, null))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
