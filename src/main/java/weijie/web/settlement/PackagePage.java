package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import weijie.job.JobRow;
import weijie.settlement.close.MonthPackage;
import weijie.settlement.close.PackageDesk;
import weijie.web.Say;
import weijie.web.UserUi;
import weijie.web.WatchedJob;

/** The package of the month that the cockpit shows: made by a job, taken by a link. */
@Named
@ViewScoped
public class PackagePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PackageDesk desk;

    @Inject
    CockpitPage cockpit;

    @Inject
    WatchedJob work;

    @Inject
    Say say;

    @Inject
    UserUi user;

    public void make() {
        work.watch(desk.make(month()));
        say.info("settlement.package.begun");
    }

    /** How far it is; the poll asks. */
    public void look() {
        work.look();
    }

    /** Asks the job to stop. */
    public void stop() {
        work.stop();
    }

    /** The job that makes it, for whoever asked for it on this page; nothing once it is over. */
    public JobRow getJob() {
        return work.isRunning() ? work.row() : null;
    }

    /** Why it was not made; nothing when it was. */
    public String getFailure() {
        return work.failure();
    }

    /** The last one that was made; nothing when none was. */
    public MonthPackage getLatest() {
        return isShown() ? desk.latest(month()).orElse(null) : null;
    }

    /** Whether the person may have it. */
    public boolean isShown() {
        return user.may("HQ_ACCOUNTS", "HQ_DIRECTOR", "HQ_ADMIN", "CENTRE_CLERK");
    }

    private YearMonth month() {
        return YearMonth.parse(cockpit.getMonth());
    }
}
