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

/** The registry of sold units. */
@ApplicationScoped
public class UnitDesk {

    @Inject
    ProductUnits units;

    @Inject
    ProductModels models;

    @Inject
    ProductCategories categories;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    /** The registry of sold units; the text is the beginning of a serial number. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public Listing<UnitRow> list(CatalogCriteria criteria, Slice slice) {
        return units.list(criteria, slice);
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order; a few thousand at a time. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> register(List<UnitEntry> entries) {
        return new UnitBatch(units, models, categories, entries, true, today(), changes::fire).run(entries);
    }

    /** What {@link #register} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> check(List<UnitEntry> entries) {
        return new UnitBatch(units, models, categories, entries, false, today(), changes::fire).run(entries);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
