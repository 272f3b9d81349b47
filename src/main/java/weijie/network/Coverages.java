package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import weijie.policy.TermValues;
import weijie.shared.Term;

/** The network against its goals on any day. */
@ApplicationScoped
public class Coverages {

    @Inject
    Regions regions;

    @Inject
    CoverageGoals goals;

    @Inject
    NetworkSnapshots snapshots;

    @Inject
    TermValues terms;

    public Coverage on(LocalDate day) {
        List<GoalRow> held = goals.on(day);
        return Coverage.of(
                day,
                regions.all(),
                snapshots.latest(),
                new Coverage.Yardstick(
                        minimum(held, RegionLevel.PROVINCE),
                        minimum(held, RegionLevel.PREFECTURE),
                        terms.snapshot().number(Term.CONTRACT_NOTICE_DAYS, day),
                        terms.snapshot().isOn(Term.TECHNICIANS_FROM, day)));
    }

    private static int minimum(List<GoalRow> goals, RegionLevel level) {
        return goals.stream()
                .filter(goal -> goal.level() == level)
                .mapToInt(GoalRow::minimum)
                .findFirst()
                .orElse(1);
    }
}
