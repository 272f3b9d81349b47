package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import weijie.policy.TermValues;
import weijie.shared.Duty;
import weijie.shared.Role;
import weijie.shared.Term;

/** Where headquarters sees how busy the network is, beside the goals it has to reach (G02). */
@ApplicationScoped
public class ActivityDesk {

    @Inject
    RegionActivities activities;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /** The days, today among them, within which an outlet with a valid record is active. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR})
    public int days() {
        return terms.snapshot().number(Term.ACTIVITY_DAYS, LocalDate.now(clock));
    }

    /** These days, region by region; regions without records are absent. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR})
    public List<RegionActivity> latest() {
        LocalDate today = LocalDate.now(clock);
        return activities.between(today.minusDays(days() - 1L), today);
    }
}
