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
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;

/** Where spare parts are kept, with their classes and their prices. */
@ApplicationScoped
public class SparePartDesk {

    @Inject
    Parts parts;

    @Inject
    ProductCategories categories;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public Listing<PartRow> list(CatalogCriteria criteria, Slice slice) {
        return parts.list(criteria, today(), slice);
    }

    @Transactional
    @Duty
    public PartRow find(String code) {
        return parts.row(code, today()).orElseThrow(() -> Refusal.notFound("MD-870", code));
    }

    @Transactional
    @Duty
    public List<PriceRow> pricesOf(String partCode) {
        return parts.pricesOf(partCode);
    }

    /** The classes that count as valuable today (G21). */
    @Transactional
    @Duty
    public List<PartClass> valuableClasses() {
        return parts.valuableClasses(today());
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> register(List<PartEntry> entries) {
        return new PartBatch(parts, categories, true, today(), changes::fire).run(entries);
    }

    /** What {@link #register} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> check(List<PartEntry> entries) {
        return new PartBatch(parts, categories, false, today(), changes::fire).run(entries);
    }

    /** Adds a part whose code is not taken yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void add(PartEntry entry) {
        Batch.mustBeNew(check(List.of(entry)), entry.code());
        Batch.only(register(List.of(entry)));
    }

    /** Everything about the part becomes as typed; its prices stand apart. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void change(
            String code, String name, String categoryCode, PartClass partClass, boolean mustReturn, int version) {
        Part part = parts.byCode(code).orElseThrow(() -> Refusal.notFound("MD-870", code));
        Typed.sameVersion(version, part.version());
        String category = Typed.optional("category", categoryCode, 10);
        if (category != null && categories.byCode(category).isEmpty()) {
            throw Refusal.invalidField("category", "MD-873", category);
        }
        Map<String, String> before = part.facts();
        part.describe(Typed.required("name", name, 100), category, Typed.required("partClass", partClass), mustReturn);
        changes.fire(Change.of(AuditKind.PART, code, "CHANGE", before, part.facts()));
    }

    /** The part costs so much from this day on; the price before ends the day before. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void setPrice(String code, String unitPrice, LocalDate from) {
        PartRow part = find(code);
        Batch.only(register(List.of(new PartEntry(
                code,
                part.name(),
                null,
                null,
                Typed.required("unitPrice", unitPrice, 20),
                Typed.required("priceFrom", from),
                null))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
