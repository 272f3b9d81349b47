package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Map;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.run.MonthComputation;
import weijie.settlement.run.OldTrials;
import weijie.shared.jpa.Rows;

/**
 * The calculation of a month as a job: chains first, then centre after centre. A server that dies in the middle loses the centre it
 * was at; whoever takes the job over goes on from there with the same numbers, and the run no longer listens to the first.
 */
@ApplicationScoped
public class MonthRun implements JobHandler {

    static final String KIND = "SETTLEMENT_RUN";

    @Inject
    RunDesk desk;

    @Inject
    Rows sql;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/settlement/month.xhtml?month=" + ticket.payload().split(",")[0];
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        String[] payload = ticket.payload().split(",");
        RunPlan plan = desk.begin(Long.parseLong(payload[2]));
        try {
            sql.with(reading -> sql.with(writing -> {
                calculate(plan, reading, writing, progress);
                return null;
            }));
            desk.finish(plan.runId(), plan.fence());
            return page(ticket);
        } catch (RuntimeException | Error e) {
            desk.fail(plan.runId(), plan.fence());
            throw e;
        }
    }

    private void calculate(RunPlan plan, Connection reading, Connection writing, Progress progress) {
        progress.total(plan.centres().size());
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
