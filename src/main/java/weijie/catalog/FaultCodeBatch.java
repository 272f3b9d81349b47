package weijie.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.RepairLevel;
import weijie.shared.Typed;

/** Registers fault codes. */
final class FaultCodeBatch extends Batch<FaultCodeEntry> {

    private final FaultCodes faults;
    private final Map<String, FaultCode> stored;

    FaultCodeBatch(FaultCodes faults, boolean stores, LocalDate today, Consumer<Change> changes) {
        super(stores, today, changes);
        this.faults = faults;
        this.stored = faults.byCode();
    }

    @Override
    protected FaultCodeEntry checked(FaultCodeEntry typed) {
        String level = Typed.required("repairLevel", typed.repairLevel(), 20);
        RepairLevel read =
                RepairLevel.read(level).orElseThrow(() -> Refusal.invalidField("repairLevel", "MD-875", level));
        return new FaultCodeEntry(
                Typed.required("code", typed.code(), 20), Typed.required("name", typed.name(), 100), read.name());
    }

    @Override
    protected String key(FaultCodeEntry entry) {
        return entry.code();
    }

    @Override
    protected Registration register(FaultCodeEntry entry) {
        RepairLevel level = RepairLevel.valueOf(entry.repairLevel());
        FaultCode fault = stored.get(entry.code());
        if (fault == null) {
            FaultCode added = new FaultCode(entry.code(), entry.name(), level);
            if (stores) {
                faults.add(added);
            }
            tellAdded(Change.added(AuditKind.FAULT_CODE, entry.code(), added.facts()));
            return Registration.ADDED;
        }
        if (fault.name().equals(entry.name()) && fault.highestLevel() == level) {
            return Registration.UNCHANGED;
        }
        if (stores) {
            Map<String, String> before = fault.facts();
            fault.describe(entry.name(), level);
            tell(Change.of(AuditKind.FAULT_CODE, entry.code(), "CHANGE", before, fault.facts()));
        }
        return Registration.CHANGED;
    }
}
