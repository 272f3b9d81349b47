package weijie.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.RepairLevel;
import weijie.shared.Typed;

/** Registers fault codes. */
final class FaultCodeBatch extends Batch<FaultCodeEntry> {

    /** A list of part groups, as a fault table names them: the part that is at fault comes first. */
    private static final Pattern AFTER_FIRST = Pattern.compile("[\\s,，;；、/|].*", Pattern.DOTALL);

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
                Typed.required("code", typed.code(), 20),
                Typed.required("name", typed.name(), 100),
                read.name(),
                group(typed.faultGroup()));
    }

    /** The group, or {@code null} when none is given. */
    static String group(String typed) {
        return typed == null
                ? null
                : Typed.optional(
                        "faultGroup", AFTER_FIRST.matcher(typed.strip()).replaceFirst(""), 20);
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
            FaultCode added = new FaultCode(entry.code(), entry.name(), level, entry.faultGroup());
            if (stores) {
                faults.add(added);
            }
            tellAdded(Change.added(AuditKind.FAULT_CODE, entry.code(), added.facts()));
            return Registration.ADDED;
        }
        String group = entry.faultGroup() == null ? fault.faultGroup() : entry.faultGroup();
        if (fault.name().equals(entry.name())
                && fault.highestLevel() == level
                && fault.faultGroup().equals(group)) {
            return Registration.UNCHANGED;
        }
        if (stores) {
            Map<String, String> before = fault.facts();
            fault.describe(entry.name(), level, group);
            tell(Change.of(AuditKind.FAULT_CODE, entry.code(), "CHANGE", before, fault.facts()));
        }
        return Registration.CHANGED;
    }
}
