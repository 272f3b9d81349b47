package weijie.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.shared.Change;
import weijie.shared.Remembered;
import weijie.shared.WarrantyMonths;

/** Where a view of the whole catalogue is taken. */
@ApplicationScoped
public class CatalogSnapshots {

    private static final Set<String> KINDS = AuditKind.ALL;

    private final Remembered<CatalogSnapshot> latest = new Remembered<>(Duration.ofSeconds(10), this::load);

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

    /** The catalogue as it stands now, the running transaction's own changes included. */
    public CatalogSnapshot load() {
        Map<String, List<WarrantyTerm>> terms = categories.terms();
        Map<Long, List<PartPrice>> prices = parts.prices();
        Set<String> registered = units.registeredCategories();
        Map<String, Map<String, Long>> modelIds = new HashMap<>();
        for (Object[] key : models.keys()) {
            modelIds.computeIfAbsent((String) key[0], model -> new HashMap<>()).put((String) key[1], (Long) key[2]);
        }
        return new CatalogSnapshot(
                categories.all().stream()
                        .map(category -> new CatalogSnapshot.Category(
                                category.code(),
                                category.name(),
                                new WarrantyMonths(terms.getOrDefault(category.code(), List.of()).stream()
                                        .map(term -> new WarrantyMonths.Row(term.months(), term.validity()))
                                        .toList()),
                                SerialFormat.of(category.serialPattern().orElse(null), category.serialCheck()),
                                registered.contains(category.code())))
                        .toList(),
                modelIds,
                faults.byCode().values().stream()
                        .map(fault -> new CatalogSnapshot.Fault(
                                fault.code(), fault.name(), fault.highestLevel(), fault.faultGroup()))
                        .toList(),
                parts.byCode().values().stream()
                        .map(part -> new CatalogSnapshot.PartView(
                                part.id(),
                                part.code(),
                                part.name(),
                                part.categoryCode().orElse(null),
                                part.partClass(),
                                part.mustReturn(),
                                prices.getOrDefault(part.id(), List.of()).stream()
                                        .map(price -> new CatalogSnapshot.Price(price.price(), price.validity()))
                                        .toList()))
                        .toList());
    }

    /** A view at most a few seconds old, for a page that checks while somebody types. */
    public CatalogSnapshot latest() {
        return latest.get();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change changed) {
        if (KINDS.contains(changed.about().kind())) {
            latest.forget();
        }
    }
}
