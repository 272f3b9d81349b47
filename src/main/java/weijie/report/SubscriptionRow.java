package weijie.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A report that somebody gets by the calendar.
 *
 * @param state {@code ACTIVE, ENDED} by its reader, or {@code STOPPED} since the account may not read it any more
 * @param copies what was made, the latest first
 */
public record SubscriptionRow(
        long id,
        String report,
        Grouping by,
        String centreCode,
        String categoryCode,
        int months,
        Rhythm rhythm,
        ReportForm form,
        LocalDate nextOn,
        String state,
        List<Copy> copies)
        implements Serializable {

    /** A file that was made. */
    public record Copy(long id, String fileName, LocalDate madeOn) implements Serializable {}
}
