package weijie.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;

/** Looks for what stands out in a month, as a job; done again, what was found is replaced. */
@ApplicationScoped
public class AnomalyRun implements JobHandler {

    static final String KIND = "ANOMALIES";

    @Inject
    AnomalyRunDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/anomaly/list.xhtml?month=" + ticket.payload();
    }

    /** Whoever wants to see it looks at the page; a notice every day would come too often. */
    @Override
    public boolean tells(JobState end) {
        return true;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        desk.look(YearMonth.parse(ticket.payload()), ticket, progress);
        return page(ticket);
    }
}
