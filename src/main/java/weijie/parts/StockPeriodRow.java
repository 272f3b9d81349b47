package weijie.parts;

import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * A month of the stock book and how it stands.
 *
 * @param state {@code DUE} for the one that may be closed next, since it is over
 * @param closedAt when it was closed, or {@code null}
 * @param closedBy who closed it, or {@code null}
 */
public record StockPeriodRow(YearMonth month, State state, LocalDateTime closedAt, String closedBy) {

    /** How a month stands. */
    public enum State {
        OPEN,
        DUE,
        CLOSED
    }
}
