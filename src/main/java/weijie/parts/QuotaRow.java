package weijie.parts;

import java.time.YearMonth;
import java.util.List;

/** How often a centre may send parts back in a month, and how often it has (G22). */
public record QuotaRow(String centreCode, YearMonth month, List<Group> groups) {

    /**
     * One group of parts.
     *
     * @param limit by the policy
     * @param extra granted by headquarters beyond it
     * @param used parcels shipped in the month
     * @param left how many more; none when the policy was made narrower since
     */
    public record Group(PartGroup group, int limit, int extra, int used, int left) {

        static Group of(PartGroup group, int limit, int extra, int used) {
            return new Group(group, limit, extra, used, Math.max(0, limit + extra - used));
        }
    }
}
