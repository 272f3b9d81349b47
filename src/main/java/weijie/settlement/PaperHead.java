package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the head of a printed statement says that does not stand on the statement itself. It is kept when the statement is published.
 *
 * @param company the manufacturer's name, or {@code null} when none is configured
 * @param account bank and masked number the money goes to, or {@code null} when there is none or it is not the reader's business
 * @param opens first day of the settlement window
 * @param closes its last day
 * @param repeatWindow the repeat window: its months, or its days with a {@code d}, and {@code GROUP} where only the same fault counts
 * @param heldCarries how often a held order is carried
 */
public record PaperHead(
        String company, String account, LocalDate opens, LocalDate closes, String repeatWindow, int heldCarries)
        implements Serializable {}
