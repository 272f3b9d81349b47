package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDate;
import weijie.shared.Money;
import weijie.shared.Reference;

/**
 * A statement as the room sees it that pays it.
 *
 * @param payout what it comes to, debts included; zero where nothing is paid
 * @param publishedOn the business day of its publication, {@code null} until then
 * @param version changes with it, and with what is said of its payment
 */
public record PayableStatement(
        String number,
        String month,
        long centreId,
        StatementState state,
        Money payout,
        LocalDate publishedOn,
        int version,
        long id)
        implements Serializable {

    static PayableStatement of(Statement statement) {
        return new PayableStatement(
                statement.number(),
                statement.month().toString(),
                statement.centreId(),
                statement.state(),
                statement.amounts().payout(),
                statement.publishedOn(),
                statement.version(),
                statement.id());
    }

    /** What its entries in the ledger come from. */
    public Reference reference() {
        return PublishedSums.reference(number);
    }

    public boolean isPaid() {
        return state == StatementState.PAID;
    }

    /** Whether it waits to be paid. */
    public boolean isToBePaid() {
        return state == StatementState.PUBLISHED && payout.isPositive();
    }
}
