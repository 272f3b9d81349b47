package weijie.settlement.outlook;

import java.time.YearMonth;

/**
 * Whose month is looked at.
 *
 * @param centreCode the centre, or {@code null}: the reader's own
 * @param outletCode one outlet, or {@code null}: all of the centre's, or the reader's own
 */
public record OutlookCriteria(YearMonth month, String centreCode, String outletCode) {}
