package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.settlement.close.MonthPackage;
import weijie.settlement.close.PackageDesk;
import weijie.web.Say;
import weijie.web.UserUi;

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
    JobDesk jobs;

    @Inject
    Say say;

    @Inject
    UserUi user;

    private Long jobId;

    public void make() {
        jobId = desk.make(month());
        say.info("settlement.package.begun");
    }

    /** Asks the job to stop. */
    public void stop() {
        jobs.cancel(jobId);
    }

    /** The job that makes it, for whoever asked for it on this page; nothing once it is over. */
    public JobRow getJob() {
        JobRow job = jobId == null ? null : jobs.find(jobId);
        return job == null || job.isOver() ? null : job;
    }

    /** Why it was not made; nothing when it was. */
    public String getFailure() {
        JobRow job = jobId == null ? null : jobs.find(jobId);
        return job == null || job.failureCode() == null ? "" : job.message(say.texts());
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
