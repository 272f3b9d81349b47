package weijie.catalog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Typed;

/** Registers product models. */
final class ModelBatch extends Batch<ModelEntry> {

    private final ProductModels models;
    private final CategoryLookup categories;
    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> stored = new HashSet<>();

    ModelBatch(
            ProductModels models,
            ProductCategories categories,
            boolean stores,
            LocalDate today,
            Consumer<Change> changes) {
        super(stores, today, changes);
        this.models = models;
        this.categories = new CategoryLookup(categories);
        categories.terms().forEach((code, terms) -> months.put(code, latest(terms)));
        for (Object[] key : models.keys()) {
            stored.add(key[1] + " " + key[0]);
        }
    }

    private static int latest(List<WarrantyTerm> terms) {
        return terms.get(terms.size() - 1).months();
    }

    @Override
    protected ModelEntry checked(ModelEntry typed) {
        String model = Typed.required("model", typed.model(), 100);
        String category = categories.code("category", Typed.required("category", typed.category(), 60));
        String warranty = Typed.optional("warrantyMonths", typed.warrantyMonths(), 10);
        Integer decided = months.get(category);
        if (warranty != null && decided != null && CategoryBatch.months(warranty) != decided) {
            throw Refusal.invalidField("warrantyMonths", "MD-880", warranty, category, decided);
        }
        return new ModelEntry(model, category, null);
    }

    @Override
    protected String key(ModelEntry entry) {
        return entry.category() + " " + entry.model();
    }

    @Override
    protected Registration register(ModelEntry entry) {
        if (!stored.add(key(entry))) {
            return Registration.UNCHANGED;
        }
        if (stores) {
            models.add(new ProductModel(entry.model(), entry.category()));
        }
        tellAdded(Change.added(
                AuditKind.MODEL, key(entry), Change.facts("model", entry.model(), "category", entry.category())));
        return Registration.ADDED;
    }
}
