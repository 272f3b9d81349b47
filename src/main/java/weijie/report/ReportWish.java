package weijie.report;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * What somebody wants of a report.
 *
 * @param report its code
 * @param from the first month; required
 * @param to the last month; required
 * @param centreCode one centre, or {@code null} for all that the reader may see
 * @param categoryCode one product category, or {@code null} for all
 * @param by how it is divided, {@code null}: as the report usually is
 */
public record ReportWish(
        String report, YearMonth from, YearMonth to, String centreCode, String categoryCode, Grouping by)
        implements Serializable {}
