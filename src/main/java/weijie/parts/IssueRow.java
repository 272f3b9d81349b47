package weijie.parts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An issue of parts.
 *
 * @param centreCode the centre that it goes to or comes from
 * @param outletCode the outlet that it goes to, {@code null} when it goes to the centre
 * @param pieces pieces of all lines
 * @param open pieces on their way or missing
 * @param missing pieces that were reported missing and are to be decided on
 * @param lines the parts; empty in lists
 * @param events what was done with it, the first first; empty in lists
 */
public record IssueRow(
        String no,
        Location from,
        Location to,
        String centreCode,
        String outletCode,
        IssueState state,
        String madeBy,
        LocalDateTime madeAt,
        String carrier,
        String trackingNo,
        LocalDate shippedOn,
        int pieces,
        int open,
        int missing,
        List<Line> lines,
        List<PartEventRow> events,
        int version) {

    /**
     * One part of it. Of the pieces shipped each is in transit, received, damaged, missing or lost.
     *
     * @param shelf where it lies at headquarters; {@code null} when it is on no shelf or somebody else sends it
     * @param requestNo the request that it answers, or {@code null}
     * @param overOf the line beyond which these pieces came, {@code null} for a line that was sent
     * @param shipped pieces that left; 0 until then
     * @param serials the pieces of it that the sender named
     * @param over pieces that came and were not sent
     */
    public record Line(
            int lineNo,
            String partCode,
            String partName,
            String shelf,
            int quantity,
            String requestNo,
            Integer requestLineNo,
            Integer overOf,
            int shipped,
            int received,
            int damaged,
            int missing,
            int lost,
            int over,
            int inTransit,
            List<String> serials) {

        public int open() {
            return inTransit + missing;
        }
    }

    IssueRow with(List<Line> all, List<PartEventRow> told) {
        return new IssueRow(
                no,
                from,
                to,
                centreCode,
                outletCode,
                state,
                madeBy,
                madeAt,
                carrier,
                trackingNo,
                shippedOn,
                pieces,
                open,
                missing,
                all,
                told,
                version);
    }
}
