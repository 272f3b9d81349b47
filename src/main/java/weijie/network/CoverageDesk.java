package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.Typed;

/** The regions, and where headquarters compares the network with its goals in them, and sets those. */
@ApplicationScoped
public class CoverageDesk {

    @Inject
    Regions regions;

    @Inject
    CoverageGoals goals;

    @Inject
    NetworkSnapshots snapshots;

    @Inject
    Coverages coverages;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public List<RegionRow> regions() {
        return regions.all();
    }

    /** The network against its goals on a day; no day means today. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR})
    public Coverage coverage(LocalDate day) {
        return coverages.on(day == null ? LocalDate.now(clock) : day);
    }

    /** Whether an outlet is effective today, and if not, why. */
    @Transactional
    @Duty
    public EffectiveOutlet effectivenessOf(long outletId) {
        LocalDate today = LocalDate.now(clock);
        boolean technicians = terms.snapshot().isOn(Term.TECHNICIANS_FROM, today);
        return snapshots
                .latest()
                .outlet(outletId)
                .map(outlet -> EffectiveOutlet.on(today, outlet, technicians))
                .orElse(new EffectiveOutlet(List.of(EffectiveOutlet.Reason.NO_CENTRE)));
    }

    /** The goals of a day; no day means today. */
    @Transactional
    @Duty
    public List<GoalRow> goals(LocalDate day) {
        return goals.on(day == null ? LocalDate.now(clock) : day);
    }

    /** All goals that ever held or will, the latest of each level first. */
    @Transactional
    @Duty
    public List<GoalRow> history() {
        return goals.history();
    }

    /**
     * From a day on another goal holds; the one before ends the day before, so that an earlier day is still measured by it. A goal that
     * begins on that very day is corrected.
     */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public void aim(long goalId, GoalEntry entry, int version) {
        String reason = Typed.required("reason", entry.reason(), 200);
        Typed.required("dueOn", entry.dueOn());
        LocalDate from = entry.validFrom() == null ? LocalDate.now(clock) : entry.validFrom();
        CoverageGoal before = goals.lock(goalId).orElseThrow(() -> Refusal.notFound("OU-857"));
        Typed.sameVersion(version, before.version());
        Map<String, String> known = before.facts();
        CoverageGoal next = before;
        if (!from.equals(before.validFrom())) {
            next = before.followedOn(from);
            goals.add(next);
        }
        next.aimAt(entry.minimum(), entry.dueOn(), reason, caller.userName());
        changes.fire(Change.of(ChangeKind.COVERAGE_GOAL, next.clause(), "CHANGE", known, next.facts()));
    }
}
