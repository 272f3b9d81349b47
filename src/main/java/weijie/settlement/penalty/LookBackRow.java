package weijie.settlement.penalty;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A settled record of the outlet that has something in common with a fabricated one.
 *
 * @param alike what; the more, the further up it stands
 */
public record LookBackRow(
        String id,
        String orderNo,
        String serialNo,
        String technician,
        LocalDate acceptedOn,
        LocalDate completedOn,
        String settledMonth,
        List<Likeness> alike)
        implements Serializable {

    /** What two records have in common. */
    public enum Likeness {
        SERIAL,
        PHONE,
        TECHNICIAN,
        /** Accepted on the same day, on which the outlet accepted more than the policy finds usual. */
        DAY_BURST
    }

    public LookBackRow {
        alike = List.copyOf(alike);
    }
}
