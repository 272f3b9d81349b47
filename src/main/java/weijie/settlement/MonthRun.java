package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.settlement.run.MonthComputation;
import weijie.settlement.run.MonthInLanes;
import weijie.settlement.run.OldTrials;
import weijie.shared.ActingAs;
import weijie.shared.jpa.Rows;

/**
 * The calculation of a month as a job: chains first, then centre after centre, two at a time. A server that dies in the middle loses the
 * centres it was at; whoever takes the job over goes on from there with the same numbers, and the run no longer listens to the first.
 */
@ApplicationScoped
public class MonthRun implements JobHandler {

    static final String KIND = "SETTLEMENT_RUN";

    @Resource
    ManagedExecutorService executor;

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
            calculate(plan, progress);
            desk.finish(plan.runId(), plan.fence());
            return page(ticket);
        } catch (RuntimeException | Error e) {
            desk.fail(plan.runId(), plan.fence());
            throw e;
        }
    }

    private void calculate(RunPlan plan, Progress progress) {
        progress.total(plan.centres().size());
        sql.with(connection -> {
            new OldTrials(connection).forget(plan.trialsKeptSince());
            return null;
        });
        List<Long> open = new ArrayList<>(plan.centres());
        open.removeAll(plan.done());
        AtomicInteger done = new AtomicInteger(plan.centres().size() - open.size());
        new MonthInLanes(task -> executor.execute(ActingAs.carriedOver(task)), work -> lend(plan, work))
                .settle(open, result -> {
                    desk.finishCentre(plan.runId(), plan.fence(), result);
                    progress.done(done.incrementAndGet());
                });
    }

    private void lend(RunPlan plan, Consumer<MonthComputation> work) {
        sql.with(reading -> sql.with(writing -> {
            work.accept(
                    new MonthComputation(reading, writing, plan.runId(), plan.fence(), plan.basis(), !plan.trial()));
            return null;
        }));
    }
}
