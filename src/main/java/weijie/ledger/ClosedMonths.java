package weijie.ledger;

import java.io.Serializable;
import java.util.List;

/**
 * How far the books are closed.
 *
 * @param closedThrough the last month that takes no entries any more, {@code null} while none is closed
 * @param closable the months that are over and not closed, the first first; to close one closes all before it
 */
public record ClosedMonths(String closedThrough, List<String> closable) implements Serializable {

    public ClosedMonths {
        closable = List.copyOf(closable);
    }
}
