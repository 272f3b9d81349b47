package weijie.settlement.outlook;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A month of a centre or an outlet as it stands.
 *
 * @param outletCode the outlet, empty for the whole centre
 * @param computedAt UTC; {@code null} while it is computed for the first time
 * @param jobId the job that computes it anew, or {@code null}
 * @param published whether it is what was published, which nothing changes any more
 * @param statementNo the month's statement as far as the reader may see it, or {@code null}
 * @param figures what it comes to
 * @param reasons why orders are not in the base
 * @param parts the outlets of a centre
 */
public record Outlook(
        String month,
        String centreCode,
        String centreName,
        String outletCode,
        String outletName,
        LocalDateTime computedAt,
        Long jobId,
        boolean published,
        String statementNo,
        OutlookFigures figures,
        List<OutlookReason> reasons,
        List<Part> parts)
        implements Serializable {

    /** One outlet of a centre, or the centre's own repairs. */
    public record Part(String outletCode, String outletName, OutlookFigures figures) implements Serializable {}
}
