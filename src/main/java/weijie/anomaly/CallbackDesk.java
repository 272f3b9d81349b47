package weijie.anomaly;

import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import weijie.anomaly.peer.CallbackChoice;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.WallClock;

/** Where headquarters draws the orders that are to be called, and sees what came of the calls. */
@ApplicationScoped
public class CallbackDesk {

    private static final int MOST = 500;

    @Inject
    CallbackPicks picks;

    @Inject
    Anomalies anomalies;

    @Inject
    TermValues terms;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    @Inject
    Clock business;

    /** The orders of a month that are to be called, the most worth it first. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public List<CallbackRow> list(CallbackCriteria criteria) {
        return picks.list(criteria.month()).stream().filter(criteria::holds).toList();
    }

    /** What the calls of a month say about how they were chosen. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public List<CallbackPrecision> precision(YearMonth month) {
        return CallbackPrecision.of(picks.list(month));
    }

    /** How many of a hundred orders are drawn at random, by the policy of today. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public int randomPercent() {
        return terms.current().number(Term.CALLBACK_RANDOM_PERCENT, LocalDate.now(business));
    }

    /**
     * Draws more orders of a month: most of them by what was found, the policy's share at random.
     *
     * @return how many were drawn, fewer when there are no more
     * @throws Refusal {@code AN-005} for a number of orders that nobody calls, {@code AN-006} when the month was not looked at yet
     */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public int draw(YearMonth month, Integer count) {
        Refusal.unlessField(count != null && count >= 1 && count <= MOST, "count", "AN-005", MOST);
        Refusal.unless(anomalies.hold(month), Refusal.Kind.CONFLICT, "AN-006", month);
        LocalDateTime now = clock.now();
        int random = Math.round(count * randomPercent() / 100f);
        List<CallbackChoice.Worth> chosen = CallbackChoice.of(picks.worth(month), count - random);
        chosen.forEach(order ->
                picks.add(month, order.orderId(), CallbackPick.FINDING, order.themes(), caller.userName(), now));
        // What the findings do not fill is drawn at random, too.
        List<Long> others = picks.atRandom(month, count - chosen.size());
        others.forEach(id -> picks.add(month, id, CallbackPick.RANDOM, 0, caller.userName(), now));
        int drawn = chosen.size() + others.size();
        changes.fire(Change.act("ANOMALY", month.toString(), "DRAW", Map.of(), Change.facts("orders", drawn)));
        return drawn;
    }
}
