package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import weijie.job.JobDesk;
import weijie.network.NetworkCriteria;
import weijie.network.Outlets;
import weijie.network.Scope;
import weijie.network.ServiceCentres;
import weijie.notice.Addressees;
import weijie.notice.AnnouncementDesk;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Texts;

/** Begins the demonstration: the masters at once, the months as a job. */
@ApplicationScoped
public class DemoDesk {

    private static final int SHOWN_MONTHS = 3;

    @Inject
    ServiceCentres centres;

    @Inject
    Outlets outlets;

    @Inject
    DemoNetwork network;

    @Inject
    AnnouncementDesk announcements;

    @Inject
    JobDesk jobs;

    @Inject
    Clock clock;

    /** Does nothing on a database that has a centre already; masters and job are one transaction, so a cut-off start leaves neither. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void begin() {
        if (centres.list(NetworkCriteria.NONE, Scope.all(), Slice.of(0, 1)).total() > 0) {
            return;
        }
        network.register();
        Texts chinese = Texts.chinese();
        announcements.publish(
                chinese.get("job.demo.announcement"),
                chinese.get("job.demo.announcement.text"),
                Addressees.EVERYBODY,
                LocalDate.now(clock).plusMonths(SHOWN_MONTHS));
        jobs.start(DemoMonths.KIND, LocalDate.now(clock).toString(), "job.demo");
    }

    /** Whether the job that makes the months is over, or was never begun. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public boolean isReady() {
        return jobs.mine().stream()
                .filter(job -> job.kind().equals(DemoMonths.KIND))
                .allMatch(job -> job.state().isOver());
    }

    /** Does several acts of the demonstration as one, so that a cut-off start leaves all of them or none. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void together(Runnable acts) {
        acts.run();
    }

    /** The clerk of a centre of the demonstration. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public Caller clerkOf(String centreCode) {
        return DemoPerson.clerkOf(centres.byCode(centreCode).orElseThrow());
    }

    /** The clerk of an outlet of the demonstration. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public Caller clerkOfOutlet(String outletCode) {
        return DemoPerson.clerkOfOutlet(outlets.byCode(outletCode).orElseThrow());
    }
}
