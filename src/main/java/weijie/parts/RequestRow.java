package weijie.parts;

import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Masked;

/**
 * A request for parts.
 *
 * @param outletCode the outlet that asks, {@code null} when the centre asks for itself
 * @param byCentre whether the centre made it
 * @param requested pieces of all lines
 * @param lines the parts; empty in lists
 * @param events what was done with it, the first first; empty in lists
 */
public record RequestRow(
        String no,
        String centreCode,
        String centreName,
        String outletCode,
        String outletName,
        boolean byCentre,
        RequestState state,
        String madeBy,
        LocalDateTime madeAt,
        String reason,
        int requested,
        List<Line> lines,
        List<PartEventRow> events,
        int version) {

    /** People write telephone numbers into their words; they leave masked. */
    public RequestRow {
        reason = Masked.words(reason);
    }

    /**
     * One part of it.
     *
     * @param orderNo the repair order that waits for it, or {@code null}
     * @param centreApproved {@code null} until the centre has approved
     * @param approved {@code null} until headquarters has approved
     * @param shipped pieces that left headquarters
     * @param received pieces that the centre has
     * @param passedOn pieces that left the centre for the outlet
     * @param delivered pieces that the outlet has
     * @param open pieces that headquarters may still send
     * @param openOnward pieces that the centre may still send on
     */
    public record Line(
            int lineNo,
            String partCode,
            String partName,
            String orderNo,
            int requested,
            Integer centreApproved,
            Integer approved,
            int shipped,
            int received,
            int passedOn,
            int delivered,
            int open,
            int openOnward) {

        static Line asked(
                int lineNo,
                String partCode,
                String partName,
                String orderNo,
                int requested,
                Integer centreApproved,
                Integer approved) {
            return new Line(lineNo, partCode, partName, orderNo, requested, centreApproved, approved, 0, 0, 0, 0, 0, 0);
        }

        Line with(LineProgress progress) {
            return new Line(
                    lineNo,
                    partCode,
                    partName,
                    orderNo,
                    requested,
                    centreApproved,
                    approved,
                    progress.shipped(),
                    progress.received(),
                    progress.passedOn(),
                    progress.delivered(),
                    approved == null ? 0 : progress.open(approved),
                    centreApproved == null && approved == null
                            ? 0
                            : progress.openOnward(approved == null ? centreApproved : approved));
        }

        /** How many pieces the next who is asked may grant at most. */
        public int grantable() {
            return centreApproved == null ? requested : centreApproved;
        }
    }

    RequestRow with(List<Line> all, List<PartEventRow> told) {
        return new RequestRow(
                no,
                centreCode,
                centreName,
                outletCode,
                outletName,
                byCentre,
                state,
                madeBy,
                madeAt,
                reason,
                requested,
                all,
                told,
                version);
    }

    /** Who asks, by name. */
    public String asker() {
        return outletCode == null ? centreName : outletName;
    }
}
