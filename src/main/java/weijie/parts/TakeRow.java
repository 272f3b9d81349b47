package weijie.parts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Masked;

/**
 * A count of a stock.
 *
 * @param differences how many parts differed when it was counted
 * @param lines the parts; empty in lists
 */
public record TakeRow(
        String no,
        Location location,
        TakeState state,
        LocalDate countedOn,
        String countedBy,
        LocalDateTime countedAt,
        String decidedBy,
        LocalDateTime decidedAt,
        String remark,
        int differences,
        List<Line> lines,
        int version) {

    /** People write telephone numbers into their words; they leave masked. */
    public TakeRow {
        remark = Masked.words(remark);
    }

    /**
     * One part of it.
     *
     * @param booked what the book said when it was counted
     * @param now what the book says now: it differs when something moved since
     */
    public record Line(int lineNo, String partCode, String partName, int booked, int counted, int now) {

        public int difference() {
            return counted - booked;
        }

        public boolean isMovedSince() {
            return now != booked;
        }
    }

    TakeRow with(List<Line> all) {
        return new TakeRow(
                no,
                location,
                state,
                countedOn,
                countedBy,
                countedAt,
                decidedBy,
                decidedAt,
                remark,
                differences,
                all,
                version);
    }

    public boolean isOpen() {
        return state == TakeState.COUNTED;
    }
}
