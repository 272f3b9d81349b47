package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;

/** Adds published statements up as a job, one after the other; each counts when it is done, so that it may be run again. */
@ApplicationScoped
public class SumsRun implements JobHandler {

    static final String KIND = "REPORT_SUMS";

    @Inject
    SumsDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/report/view.xhtml";
    }

    /** Whoever wants the report looks at its page; a notice would only say that it is there. */
    @Override
    public boolean tells(JobState end) {
        return true;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        List<ReportSums.Missing> missing = desk.missing();
        progress.total(missing.stream().mapToLong(ReportSums.Missing::lines).sum());
        long done = 0;
        for (ReportSums.Missing statement : missing) {
            desk.add(statement);
            done += statement.lines();
            progress.done(done);
        }
        return page(ticket);
    }
}
