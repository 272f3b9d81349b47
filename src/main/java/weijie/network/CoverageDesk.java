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
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.Typed;

/** Where headquarters compares the network with its goals, and sets them. */
@ApplicationScoped
public class CoverageDesk {

    @Inject
    Regions regions;

    @Inject
    CoverageGoals goals;

    @Inject
    NetworkSnapshots snapshots;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    /** The network against its goals on a day; no day means today. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR})
    public Coverage coverage(LocalDate day) {
        LocalDate at = day == null ? LocalDate.now(clock) : day;
        return Coverage.of(
                at,
                regions.all(),
                snapshots.latest(),
                new Coverage.Yardstick(
                        minimum(RegionLevel.PROVINCE),
                        minimum(RegionLevel.PREFECTURE),
                        terms.snapshot().number(Term.CONTRACT_NOTICE_DAYS, at)));
    }

    private int minimum(RegionLevel level) {
        return goals.all().stream()
                .filter(goal -> goal.level() == level)
                .mapToInt(GoalRow::minimum)
                .findFirst()
                .orElse(1);
    }

    /** Whether an outlet is effective today, and if not, why. */
    @Transactional
    @Duty
    public EffectiveOutlet effectivenessOf(long outletId) {
        LocalDate today = LocalDate.now(clock);
        return snapshots
                .latest()
                .outlet(outletId)
                .map(outlet -> EffectiveOutlet.on(today, outlet))
                .orElse(new EffectiveOutlet(List.of(EffectiveOutlet.Reason.NO_CENTRE)));
    }

    @Transactional
    @Duty
    public List<GoalRow> goals() {
        return goals.all();
    }

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public void aim(long goalId, int minimum, LocalDate dueOn, int version) {
        CoverageGoal goal = goals.find(goalId).orElseThrow(() -> Refusal.notFound("OU-857"));
        Typed.sameVersion(version, goal.version());
        Refusal.unless(minimum >= 1 && minimum <= 99, Refusal.Kind.INVALID, "OU-856", minimum);
        Map<String, String> before = goal.facts();
        goal.aimAt(minimum, Typed.required("dueOn", dueOn));
        changes.fire(Change.of(NetworkDesk.COVERAGE_GOAL, goal.clause(), "CHANGE", before, goal.facts()));
    }
}
