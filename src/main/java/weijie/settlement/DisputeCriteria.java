package weijie.settlement;

import java.time.YearMonth;

/** Which disputes somebody asks for; {@code null} stands for all. */
public record DisputeCriteria(YearMonth month, String centreCode, boolean openOnly) {}
