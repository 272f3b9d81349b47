package weijie.settlement.outlook;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * One centre's month as it was computed last, for whoever looks over all of them.
 *
 * @param computedAt UTC, {@code null} when it never was
 */
public record OutlookRow(String centreCode, String centreName, LocalDateTime computedAt, OutlookFigures figures)
        implements Serializable {

    /** Whether anything is known: what was never computed is not zero. */
    public boolean isKnown() {
        return computedAt != null || figures.orders() > 0;
    }
}
