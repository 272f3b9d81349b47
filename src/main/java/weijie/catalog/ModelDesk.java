package weijie.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Registration;
import weijie.shared.Role;
import weijie.shared.Slice;

/** Where product models are kept. */
@ApplicationScoped
public class ModelDesk {

    @Inject
    ProductModels models;

    @Inject
    ProductCategories categories;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public Listing<ModelRow> list(CatalogCriteria criteria, Slice slice) {
        return models.list(criteria, slice);
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> register(List<ModelEntry> entries) {
        return new ModelBatch(models, categories, true, today(), changes::fire).run(entries);
    }

    /** What {@link #register} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> check(List<ModelEntry> entries) {
        return new ModelBatch(models, categories, false, today(), changes::fire).run(entries);
    }

    /** Adds a model that its category does not have yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void add(ModelEntry entry) {
        Batch.mustBeNew(check(List.of(entry)), entry.model());
        Batch.only(register(List.of(entry)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
