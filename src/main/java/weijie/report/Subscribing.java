package weijie.report;

import java.io.Serializable;
import java.util.Locale;

/**
 * What somebody wants to get by the calendar.
 *
 * @param months how many, up to the month before the day on which it is made
 */
public record Subscribing(
        String report,
        Grouping by,
        String centreCode,
        String categoryCode,
        int months,
        Rhythm rhythm,
        ReportForm form,
        Locale language)
        implements Serializable {}
