package weijie.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The estimate of a month as it was made.
 *
 * @param version 0 while none was made
 * @param versions all that were made, the latest first
 * @param table per centre and kind, with its method
 */
public record AccrualView(
        YearMonth month, int version, LocalDate madeOn, String madeBy, List<Integer> versions, ReportTable table) {}
