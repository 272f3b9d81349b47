package weijie.repair;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_REVIEWER;
import static weijie.shared.Role.OUTLET_CLERK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.LeftOut;
import weijie.shared.Outcome;
import weijie.shared.Refusal;

/**
 * Where a verb is done to the ticked records of a list: what is possible is done in one act, the rest is named with its reason.
 * Whoever is to confirm it is told both before.
 */
@ApplicationScoped
public class BulkDesk {

    private static final int ONE_BY_ONE_MOST = 1000;
    private static final int LOOKS_MOST = 3;

    /** Stands for the reason that nobody has written yet. */
    private static final String SOME_REASON = "—————";

    @Inject
    RepairDesk repair;

    @Inject
    ReviewDesk review;

    @Inject
    RehearsalDesk rehearsal;

    @Inject
    OrderLists lists;

    @Inject
    Caller caller;

    /** What a verb would do now; nothing is done. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public Outcome<Long> lookAhead(OrderVerb verb, Chosen chosen) {
        return verb == OrderVerb.SUBMIT
                ? repair.lookAhead(chosen)
                : each(chosen, id -> rehearsal.tryOut(() -> all(verb, List.of(id), SOME_REASON)));
    }

    /**
     * Does it: what can be done, in one act that is told once, and nothing else. When somebody else was quicker with one of the records, it
     * is looked at anew what can be done.
     *
     * @throws Refusal {@code RR-211} when the verb wants a reason, {@code RR-216} when they are too many
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public Outcome<Long> act(OrderVerb verb, Chosen chosen, String reason) {
        if (verb == OrderVerb.SUBMIT) {
            return repair.submitThese(chosen);
        }
        String said = verb.wantsReasonForMany() ? Timeline.said(reason) : reason;
        for (int look = 1; ; look++) {
            Outcome<Long> possible = lookAhead(verb, chosen);
            try {
                all(verb, possible.done(), said);
                return possible;
            } catch (RuntimeException e) {
                if (look == LOOKS_MOST) {
                    throw e;
                }
                refusal(e);
            }
        }
    }

    private void all(OrderVerb verb, List<Long> ids, String reason) {
        if (ids.isEmpty()) {
            return;
        }
        if (verb == OrderVerb.WITHDRAW) {
            repair.withdrawThese(ids);
        } else {
            review.decideThese(ids, verb, reason);
        }
    }

    /** What is done to one record. */
    private interface Act {
        void on(long id);
    }

    private Outcome<Long> each(Chosen chosen, Act act) {
        List<Long> ids = ids(chosen);
        Refusal.unless(ids.size() <= ONE_BY_ONE_MOST, Refusal.Kind.INVALID, "RR-216", ONE_BY_ONE_MOST);
        Map<Long, String> numbers = lists.numbers(ids, Scope.of(caller));
        List<Long> done = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        for (Long id : ids) {
            try {
                act.on(id);
                done.add(id);
            } catch (RuntimeException e) {
                left.add(new LeftOut(numbers.getOrDefault(id, ""), refusal(e)));
            }
        }
        return Outcome.of(done, left);
    }

    private List<Long> ids(Chosen chosen) {
        if (chosen.criteria() == null) {
            return chosen.ids();
        }
        Set<Long> but = new HashSet<>(chosen.ids());
        return lists
                .idsOf(chosen.criteria(), Scope.of(caller), caller.userName(), ONE_BY_ONE_MOST + 1 + but.size())
                .stream()
                .filter(id -> !but.contains(id))
                .toList();
    }

    /** The refusal that somebody threw; transactions wrap what passes through them. */
    private static Refusal refusal(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        throw thrown;
    }
}
