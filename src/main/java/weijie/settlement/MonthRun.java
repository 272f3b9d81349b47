package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.run.MonthComputation;
import weijie.settlement.run.OldTrials;

/**
 * The calculation of a month as a job: chains first, then centre after centre. A server that dies in the middle loses the centre it
 * was at; whoever takes the job over goes on from there with the same numbers, and the run no longer listens to the first.
 */
@ApplicationScoped
public class MonthRun implements JobHandler {

    static final String KIND = "SETTLEMENT_RUN";

    @Inject
    RunDesk desk;

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        String[] payload = ticket.payload().split(",");
        RunPlan plan = desk.begin(Long.parseLong(payload[2]));
        try {
            calculate(plan, progress);
            desk.finish(plan.runId(), plan.fence());
            return "/settlement/month.xhtml?month=" + payload[0];
        } catch (SQLException e) {
            desk.fail(plan.runId(), plan.fence());
            throw new IllegalStateException("the month could not be calculated", e);
        } catch (RuntimeException | Error e) {
            desk.fail(plan.runId(), plan.fence());
            throw e;
        }
    }

    private void calculate(RunPlan plan, Progress progress) throws SQLException {
        progress.total(plan.centres().size());
        try (Connection reading = dataSource.getConnection();
                Connection writing = dataSource.getConnection()) {
            new OldTrials(writing).forget(plan.trialsKeptSince());
            MonthComputation computation =
                    new MonthComputation(reading, writing, plan.runId(), plan.fence(), plan.basis(), !plan.trial());
            Map<Long, RepeatOf> repeats = computation.repeats();
            long done = 0;
            for (long centreId : plan.centres()) {
                if (!plan.done().contains(centreId)) {
                    desk.finishCentre(plan.runId(), plan.fence(), computation.centre(centreId, repeats));
                }
                progress.done(++done);
            }
        }
    }
}
