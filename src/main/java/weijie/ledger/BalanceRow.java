package weijie.ledger;

import java.io.Serializable;
import weijie.shared.Money;

/**
 * What was debited and credited on an account.
 *
 * @param account its code
 * @param name its name in the chart
 * @param centreCode whose it is; empty where all centres are summed
 * @param outletCode empty for the centre itself, and where outlets are summed
 * @param balance on the side that the account normally has; negative on the other
 */
public record BalanceRow(
        Book book,
        String account,
        String name,
        String centreCode,
        String outletCode,
        Money debit,
        Money credit,
        Money balance)
        implements Serializable {

    static BalanceRow of(
            Book book, LedgerAccount account, String centreCode, String outletCode, Money debit, Money credit) {
        return new BalanceRow(
                book,
                account.code(),
                account.name(),
                centreCode,
                outletCode,
                debit,
                credit,
                account.isDebit() ? debit.minus(credit) : credit.minus(debit));
    }
}
