package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Role;
import weijie.shared.Slice;

/** Where the stock is looked at, and a stock month is closed. */
@ApplicationScoped
public class StockDesk {

    @Inject
    StockLists lists;

    @Inject
    PartAccounts accounts;

    @Inject
    StockMonths months;

    @Inject
    Caller caller;

    /** What lies where, of all states that are not empty. */
    @Transactional
    @Duty
    public Listing<StockRow> stock(StockCriteria criteria, Slice slice) {
        return lists.stock(criteria, Scope.of(caller), slice);
    }

    /** What became of each part at each outlet and centre, and whether all of it is accounted for. */
    @Transactional
    @Duty
    public Listing<PartAccountRow> accounts(StockCriteria criteria, Slice slice) {
        return accounts.list(criteria, Scope.of(caller), slice);
    }

    /** The book, the latest movement first. */
    @Transactional
    @Duty
    public Listing<MovementRow> movements(MovementCriteria criteria, Slice slice) {
        return lists.movements(criteria, Scope.of(caller), slice);
    }

    /** What a month began with, what came and went, and what it ended with (收发存月报). */
    @Transactional
    @Duty
    public List<StockMonthRow> month(YearMonth month, StockCriteria criteria) {
        return months.report(month, criteria, Scope.of(caller));
    }

    /** The last month that is closed, or {@code null}. */
    @Transactional
    @Duty
    public YearMonth lastClosed() {
        return months.lastClosed().orElse(null);
    }

    /** The months that are closed, the latest first. */
    @Transactional
    @Duty
    public List<StockPeriodRow> closedMonths() {
        return months.closed();
    }

    /** How a month stands: open, due to be closed, or closed. */
    @Transactional
    @Duty
    public StockPeriodRow standing(YearMonth month) {
        return months.standing(month);
    }

    /**
     * Closes a month: what lies where at its end is kept, and nothing is booked for its days any more.
     *
     * @throws weijie.shared.Refusal {@code PT-714} unless it is over and the next to be closed
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void close(YearMonth month) {
        months.close(month);
    }
}
