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
import weijie.shared.RepairLevel;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;

/** Where the catalogue is kept: categories, models, fault codes, parts and the registry of sold units. */
@ApplicationScoped
public class CatalogDesk {

    /** Kinds of record in references and audit notes. */
    public static final String CATEGORY = "CATEGORY";

    public static final String MODEL = "MODEL";
    public static final String FAULT_CODE = "FAULT_CODE";
    public static final String PART = "PART";
    public static final String UNIT = "UNIT";

    @Inject
    ProductCategories categories;

    @Inject
    ProductModels models;

    @Inject
    FaultCodes faults;

    @Inject
    Parts parts;

    @Inject
    ProductUnits units;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public List<CategoryRow> categories(CatalogCriteria criteria) {
        return categories.list(criteria, today());
    }

    @Transactional
    @Duty
    public CategoryRow category(String code) {
        return categories.row(code, today()).orElseThrow(() -> Refusal.notFound("MD-870", code));
    }

    @Transactional
    @Duty
    public List<WarrantyRow> warrantyOf(String categoryCode) {
        return categories.warrantyOf(categoryCode);
    }

    @Transactional
    @Duty
    public Listing<ModelRow> models(CatalogCriteria criteria, Slice slice) {
        return models.list(criteria, slice);
    }

    @Transactional
    @Duty
    public List<FaultCodeRow> faultCodes(CatalogCriteria criteria) {
        return faults.list(criteria);
    }

    @Transactional
    @Duty
    public FaultCodeRow faultCode(String code) {
        return faults.row(code).orElseThrow(() -> Refusal.notFound("MD-870", code));
    }

    /** The registry of sold units; the text is the beginning of a serial number. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public Listing<UnitRow> units(CatalogCriteria criteria, Slice slice) {
        return units.list(criteria, slice);
    }

    @Transactional
    @Duty
    public Listing<PartRow> parts(CatalogCriteria criteria, Slice slice) {
        return parts.list(criteria, today(), slice);
    }

    @Transactional
    @Duty
    public PartRow part(String code) {
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

    @Transactional
    @Duty(Role.HQ_ADMIN)
    public Registration registerCategory(CategoryEntry entry) {
        return registerCategories(List.of(entry)).get(0).orThrow();
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> registerCategories(List<CategoryEntry> entries) {
        return run(new CategoryBatch(categories, true, today(), changes::fire), entries);
    }

    /** What {@link #registerCategories} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> checkCategories(List<CategoryEntry> entries) {
        return run(new CategoryBatch(categories, false, today(), changes::fire), entries);
    }

    @Transactional
    @Duty(Role.HQ_ADMIN)
    public Registration registerModel(ModelEntry entry) {
        return registerModels(List.of(entry)).get(0).orThrow();
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> registerModels(List<ModelEntry> entries) {
        return run(new ModelBatch(models, categories, true, today(), changes::fire), entries);
    }

    /** What {@link #registerModels} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> checkModels(List<ModelEntry> entries) {
        return run(new ModelBatch(models, categories, false, today(), changes::fire), entries);
    }

    @Transactional
    @Duty(Role.HQ_ADMIN)
    public Registration registerFaultCode(FaultCodeEntry entry) {
        return registerFaultCodes(List.of(entry)).get(0).orThrow();
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> registerFaultCodes(List<FaultCodeEntry> entries) {
        return run(new FaultCodeBatch(faults, true, today(), changes::fire), entries);
    }

    /** What {@link #registerFaultCodes} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> checkFaultCodes(List<FaultCodeEntry> entries) {
        return run(new FaultCodeBatch(faults, false, today(), changes::fire), entries);
    }

    @Transactional
    @Duty(Role.HQ_ADMIN)
    public Registration registerPart(PartEntry entry) {
        return registerParts(List.of(entry)).get(0).orThrow();
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> registerParts(List<PartEntry> entries) {
        return run(new PartBatch(parts, categories, true, today(), changes::fire), entries);
    }

    /** What {@link #registerParts} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> checkParts(List<PartEntry> entries) {
        return run(new PartBatch(parts, categories, false, today(), changes::fire), entries);
    }

    @Transactional
    @Duty(Role.HQ_ADMIN)
    public Registration registerUnit(UnitEntry entry) {
        return registerUnits(List.of(entry)).get(0).orThrow();
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order; a few thousand at a time. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> registerUnits(List<UnitEntry> entries) {
        return run(new UnitBatch(units, models, categories, entries, true, today(), changes::fire), entries);
    }

    /** What {@link #registerUnits} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> checkUnits(List<UnitEntry> entries) {
        return run(new UnitBatch(units, models, categories, entries, false, today(), changes::fire), entries);
    }

    private static <E> List<Registration> run(Batch<E> batch, List<E> entries) {
        List<Registration> done = entries.stream().map(batch::take).toList();
        batch.close();
        return done;
    }

    /** Adds a category whose code is not taken yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void addCategory(CategoryEntry entry) {
        mustBeNew(checkCategories(List.of(entry)), entry.code());
        registerCategory(entry);
    }

    /** Adds a model that its category does not have yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void addModel(ModelEntry entry) {
        mustBeNew(checkModels(List.of(entry)), entry.model());
        registerModel(entry);
    }

    /** Adds a fault code that is not taken yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void addFaultCode(FaultCodeEntry entry) {
        mustBeNew(checkFaultCodes(List.of(entry)), entry.code());
        registerFaultCode(entry);
    }

    /** Adds a part whose code is not taken yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void addPart(PartEntry entry) {
        mustBeNew(checkParts(List.of(entry)), entry.code());
        registerPart(entry);
    }

    private static void mustBeNew(List<Registration> checked, String code) {
        Registration.Outcome outcome = checked.get(0).orThrow().outcome();
        Refusal.unless(outcome == Registration.Outcome.ADDED, Refusal.Kind.CONFLICT, "MD-886", code);
    }

    /** Everything about the category becomes as typed; its warranty stands apart. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void changeCategory(String code, String name, String serialPattern, SerialCheck serialCheck, int version) {
        ProductCategory category = categories.byCode(code).orElseThrow(() -> Refusal.notFound("MD-870", code));
        Typed.sameVersion(version, category.version());
        Map<String, String> before = category.facts();
        String pattern = Typed.optional("serialPattern", serialPattern, 200);
        SerialFormat.of(pattern, serialCheck);
        category.rename(Typed.required("name", name, 60));
        category.expectSerials(pattern, Typed.required("serialCheck", serialCheck));
        changes.fire(Change.of(CATEGORY, code, "CHANGE", before, category.facts()));
    }

    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void changeFaultCode(String code, String name, RepairLevel highestLevel, int version) {
        FaultCode fault = faults.byCode(code).orElseThrow(() -> Refusal.notFound("MD-870", code));
        Typed.sameVersion(version, fault.version());
        Map<String, String> before = fault.facts();
        fault.describe(Typed.required("name", name, 100), Typed.required("highestLevel", highestLevel));
        changes.fire(Change.of(FAULT_CODE, code, "CHANGE", before, fault.facts()));
    }

    /** Everything about the part becomes as typed; its prices stand apart. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void changePart(
            String code, String name, String categoryCode, PartClass partClass, boolean mustReturn, int version) {
        Part part = parts.byCode(code).orElseThrow(() -> Refusal.notFound("MD-870", code));
        Typed.sameVersion(version, part.version());
        String category = Typed.optional("category", categoryCode, 10);
        if (category != null && categories.byCode(category).isEmpty()) {
            throw Refusal.invalidField("category", "MD-873", category);
        }
        Map<String, String> before = part.facts();
        part.describe(Typed.required("name", name, 100), category, Typed.required("partClass", partClass), mustReturn);
        changes.fire(Change.of(PART, code, "CHANGE", before, part.facts()));
    }

    /** Units bought from this day on have so many months of warranty; the term before ends the day before. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void setWarranty(String code, int months, LocalDate from) {
        CategoryRow category = category(code);
        registerCategory(new CategoryEntry(
                code, category.name(), Integer.toString(months), Typed.required("warrantyFrom", from), null, null));
    }

    /** The part costs so much from this day on; the price before ends the day before. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void setPrice(String code, String unitPrice, LocalDate from) {
        PartRow part = part(code);
        registerPart(new PartEntry(
                code,
                part.name(),
                null,
                null,
                Typed.required("unitPrice", unitPrice, 20),
                Typed.required("priceFrom", from),
                null));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
