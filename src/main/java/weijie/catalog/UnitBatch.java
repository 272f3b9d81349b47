package weijie.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Typed;

/** Registers sold units. A long list is one entry in the audit trail: the registry is evidence, not master data. */
final class UnitBatch extends Batch<UnitEntry> {

    private final ProductUnits units;
    private final CategoryLookup categories;
    private final Map<String, Long> models = new HashMap<>();
    private final Map<String, ProductUnit> stored;

    UnitBatch(
            ProductUnits units,
            ProductModels models,
            ProductCategories categories,
            Collection<UnitEntry> entries,
            boolean stores,
            LocalDate today,
            Consumer<Change> changes) {
        super(stores, today, changes);
        this.units = units;
        this.categories = new CategoryLookup(categories);
        for (Object[] key : models.keys()) {
            this.models.put(key[1] + " " + key[0], (Long) key[2]);
        }
        List<String> serials = entries.stream()
                .map(UnitEntry::serialNo)
                .filter(serial -> serial != null && !serial.isBlank())
                .map(UnitBatch::normalised)
                .distinct()
                .toList();
        this.stored = units.of(serials).stream()
                .collect(
                        Collectors.toMap(unit -> ProductUnits.key(unit.categoryCode(), unit.serialNo()), unit -> unit));
    }

    private static String normalised(String serialNo) {
        return serialNo.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    protected UnitEntry checked(UnitEntry typed) {
        String serial = normalised(Typed.required("serialNo", typed.serialNo(), 40));
        String category = categories.code("category", Typed.required("category", typed.category(), 60));
        String model = Typed.optional("model", typed.model(), 100);
        if (model != null && !models.containsKey(category + " " + model)) {
            throw Refusal.invalidField("model", "MD-885", model, category);
        }
        if (typed.shippedOn() != null) {
            Typed.order("soldOn", typed.shippedOn(), typed.soldOn());
        }
        return new UnitEntry(serial, category, model, typed.shippedOn(), typed.soldOn());
    }

    @Override
    protected String key(UnitEntry entry) {
        return ProductUnits.key(entry.category(), entry.serialNo());
    }

    @Override
    protected Registration register(UnitEntry entry) {
        Long modelId = entry.model() == null ? null : models.get(entry.category() + " " + entry.model());
        ProductUnit unit = stored.get(key(entry));
        boolean known = unit != null;
        if (!known) {
            unit = new ProductUnit(entry.serialNo(), entry.category());
        }
        boolean changes = unit.wouldLearn(modelId, entry.shippedOn(), entry.soldOn());
        if (known && !changes) {
            return Registration.UNCHANGED;
        }
        tellAdded(Change.added(
                AuditKind.UNIT, key(entry), Change.facts("model", entry.model(), "soldOn", entry.soldOn())));
        if (stores) {
            unit.learn(modelId, entry.shippedOn(), entry.soldOn());
            if (!known) {
                units.add(unit);
            }
        }
        return known ? Registration.CHANGED : Registration.ADDED;
    }
}
