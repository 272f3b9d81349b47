package weijie.payment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import weijie.ledger.LedgerEvent;
import weijie.shared.Money;

/**
 * Something an outlet owes its centre: a penalty, or fees of a month that were taken back.
 *
 * @param entryNo the entry of the ledger that it begins with
 * @param statementNo the statement that posted it
 * @param about the number of the penalty, or the month that was corrected
 * @param amount what it was, less what was reversed
 * @param open what of it is not waived; the oldest is waived first
 */
public record Claim(
        long entryNo,
        LocalDate bookedOn,
        LedgerEvent event,
        String clause,
        String statementNo,
        String about,
        Money amount,
        Money open)
        implements Serializable {

    public boolean isPenalty() {
        return event == LedgerEvent.PENALTY_POSTED;
    }

    /** What is still open of each, the oldest first, when so much of them was waived. */
    static List<Claim> less(List<Claim> oldestFirst, Money waived) {
        List<Claim> open = new ArrayList<>();
        Money left = waived;
        for (Claim claim : oldestFirst) {
            Money taken = claim.amount().min(left).max(Money.ZERO);
            left = left.minus(taken);
            open.add(claim.withOpen(claim.amount().minus(taken)));
        }
        return open;
    }

    private Claim withOpen(Money rest) {
        return new Claim(entryNo, bookedOn, event, clause, statementNo, about, amount, rest);
    }
}
