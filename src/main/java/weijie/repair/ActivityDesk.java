package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import weijie.shared.Duty;
import weijie.shared.Role;

/** Where headquarters sees how busy the network is, beside the goals it has to reach (G02). */
@ApplicationScoped
public class ActivityDesk {

    /** An outlet is active with a valid record in these days, today among them. */
    public static final int DAYS = 90;

    @Inject
    RegionActivities activities;

    @Inject
    Clock clock;

    /** The last {@value #DAYS} days, region by region; regions without records are absent. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR})
    public List<RegionActivity> latest() {
        LocalDate today = LocalDate.now(clock);
        return activities.between(today.minusDays(DAYS - 1L), today);
    }
}
