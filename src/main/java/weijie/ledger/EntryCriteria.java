package weijie.ledger;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What to look for in the books; what is {@code null} does not limit.
 *
 * @param from the first booking day
 * @param to the last booking day, inclusive
 * @param centre the code of a centre
 * @param outlet the code of an outlet that a posting is about
 * @param account the code of an account that a posting stands on
 * @param reference the number of the paper that caused it
 */
public record EntryCriteria(
        LocalDate from,
        LocalDate to,
        Book book,
        String centre,
        String outlet,
        String account,
        LedgerEvent event,
        String reference)
        implements Serializable {}
