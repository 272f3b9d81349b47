package weijie.collection;

import java.io.Serializable;
import java.time.LocalDate;
import weijie.shared.Masked;
import weijie.shared.Money;

/**
 * A collection case as lists show it.
 *
 * @param statementNo the statement that left the debt
 * @param month that statement's month
 * @param amount what was open when the case was opened
 * @param taken what was set off, paid in or written off since
 * @param open what is left
 * @param reason why somebody opened it by hand, else {@code null}
 * @param version changes with it
 */
public record CollectionRow(
        String no,
        CollectionState state,
        CollectionCause cause,
        String centreCode,
        String centreName,
        String statementNo,
        String month,
        Money amount,
        Money taken,
        Money open,
        String reason,
        String openedBy,
        LocalDate openedOn,
        int version)
        implements Serializable {

    public CollectionRow {
        reason = Masked.words(reason);
    }
}
