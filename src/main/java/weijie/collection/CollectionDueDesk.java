package weijie.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import weijie.policy.TermValues;
import weijie.settlement.Debts;
import weijie.settlement.run.OpenDebts;
import weijie.shared.Term;

/** What is due by the calendar: a debt that was carried for too long, or whose centre was closed, becomes a case, once. */
@ApplicationScoped
public class CollectionDueDesk {

    @Inject
    CollectionDesk desk;

    @Inject
    Debts debts;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /** Sees to what is due today; it may be asked any number of times, and on any server. Returns how many cases it opened. */
    @Transactional
    int sweep() {
        LocalDate today = LocalDate.now(clock);
        LocalDate before = today.minusMonths(terms.current().number(Term.DEBT_COLLECTION_MONTHS, today));
        List<OpenDebts.Uncollected> due = debts.uncollected(before, today);
        due.forEach(debt -> desk.begin(
                debt.statementId(),
                debt.statementNo(),
                debt.closed() ? CollectionCause.CENTRE_CLOSED : CollectionCause.CARRIED,
                null));
        return due.size();
    }
}
