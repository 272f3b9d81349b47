package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import weijie.policy.TermValues;
import weijie.repair.SettlementMarks;
import weijie.shared.Change;
import weijie.shared.LatePeriods;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.UtcNow;

/**
 * Abnormal orders expire when the sixth period after their own has closed (G10): its window is over, or all of it is published. Which
 * statements exist does not matter, and orders completed before lateness began to count never expire.
 */
@ApplicationScoped
public class ExpiryDesk {

    @Inject
    TermValues terms;

    @Inject
    SettlementPeriods periods;

    @Inject
    SettlementMarks marks;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Lets expire what is due; it may be asked at any time and any number of times. Returns how many orders expired. */
    @Transactional
    int sweep() {
        Terms policy = terms.snapshot();
        if (!policy.values().containsKey(Term.LATENESS_FROM)) {
            return 0;
        }
        YearMonth open = LatePeriods.firstOpen(LocalDate.now(clock), policy);
        // No period after the one that is open now can have closed, so nothing completed later can be due.
        List<Long> due = marks.abnormal(open.atDay(1)).entrySet().stream()
                .filter(order -> isDue(order.getValue(), open, policy))
                .map(Map.Entry::getKey)
                .toList();
        int expired = marks.expire(due, UtcNow.of(clock));
        if (expired > 0) {
            changes.fire(Change.of("REPAIR_ORDER", "*", "EXPIRE", Map.of(), Change.facts("records", expired)));
        }
        return expired;
    }

    private boolean isDue(LocalDate completedOn, YearMonth open, Terms policy) {
        if (!LatePeriods.count(completedOn, policy)) {
            return false;
        }
        YearMonth last =
                YearMonth.from(completedOn).plusMonths(policy.number(Term.ABNORMAL_EXPIRY_PERIODS, completedOn));
        return last.isBefore(open)
                || periods.find(last).filter(SettlementPeriod::isClosed).isPresent();
    }
}
