package weijie.repair.check;

import java.util.EnumSet;
import java.util.Set;

/** How far the work on a unit is (section 2 of the domain, the first axis). */
public enum RepairStatus {
    REPORTED,
    DISPATCHED,
    ACCEPTED,
    IN_REPAIR,
    WAITING_PART,
    ESCALATED,
    REPAIRED,
    UNREPAIRABLE,
    HANDED_OVER,
    CANCELLED;

    private Set<RepairStatus> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(DISPATCHED, CANCELLED);
            case DISPATCHED -> EnumSet.of(ACCEPTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(IN_REPAIR, CANCELLED);
            case IN_REPAIR -> EnumSet.of(WAITING_PART, ESCALATED, REPAIRED, UNREPAIRABLE);
            case WAITING_PART, ESCALATED -> EnumSet.of(IN_REPAIR);
            case REPAIRED, UNREPAIRABLE -> EnumSet.of(HANDED_OVER);
            case HANDED_OVER, CANCELLED -> EnumSet.noneOf(RepairStatus.class);
        };
    }

    /** Whether one step leads there. */
    public boolean mayBecome(RepairStatus other) {
        return next().contains(other);
    }

    /** Whether some steps lead there: a record is often written down only when several of them have been taken. */
    public boolean mayReach(RepairStatus other) {
        Set<RepairStatus> reached = EnumSet.copyOf(EnumSet.of(this));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (RepairStatus from : EnumSet.copyOf(reached)) {
                grew |= reached.addAll(from.next());
            }
        }
        return other != this && reached.contains(other);
    }

    /** Whether the unit has been handed over, which is when settlement begins. */
    public boolean isHandedOver() {
        return this == HANDED_OVER;
    }
}
