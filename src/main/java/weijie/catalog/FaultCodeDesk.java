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
import weijie.shared.RepairLevel;
import weijie.shared.Role;
import weijie.shared.Typed;

/** Where fault codes are kept, each with the highest level of repair it supports. */
@ApplicationScoped
public class FaultCodeDesk {

    @Inject
    FaultCodes faults;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public List<FaultCodeRow> list(CatalogCriteria criteria) {
        return faults.list(criteria);
    }

    @Transactional
    @Duty
    public FaultCodeRow find(String code) {
        return faults.row(code).orElseThrow(() -> Refusal.notFound("MD-870", code));
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> register(List<FaultCodeEntry> entries) {
        return new FaultCodeBatch(faults, true, today(), changes::fire).run(entries);
    }

    /** What {@link #register} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> check(List<FaultCodeEntry> entries) {
        return new FaultCodeBatch(faults, false, today(), changes::fire).run(entries);
    }

    /** Adds a fault code that is not taken yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void add(FaultCodeEntry entry) {
        Batch.mustBeNew(check(List.of(entry)), entry.code());
        Batch.only(register(List.of(entry)));
    }

    /** Puts a fault code right; without a group it is one of its own. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void change(String code, String name, RepairLevel highestLevel, String group, int version) {
        FaultCode fault = faults.byCode(code).orElseThrow(() -> Refusal.notFound("MD-870", code));
        Typed.sameVersion(version, fault.version());
        Map<String, String> before = fault.facts();
        fault.describe(
                Typed.required("name", name, 100),
                Typed.required("highestLevel", highestLevel),
                FaultCodeBatch.group(group));
        changes.fire(Change.of(AuditKind.FAULT_CODE, code, "CHANGE", before, fault.facts()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
