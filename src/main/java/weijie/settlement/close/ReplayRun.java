package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;

/** A night's replay as a job, statement after statement until there is none left or no time; whoever takes it over goes on behind it. */
@ApplicationScoped
public class ReplayRun implements JobHandler {

    static final String KIND = "STATEMENT_REPLAY";

    @Inject
    ReplayDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    /** What it finds is told by itself. */
    @Override
    public boolean tells(JobState end) {
        return end == JobState.DONE;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        ReplayDesk.Plan plan = desk.plan();
        progress.total(plan.statements());
        long done = 0;
        for (Optional<String> next = desk.next(plan); next.isPresent(); next = desk.next(plan)) {
            desk.check(ticket, next.get());
            progress.done(++done);
        }
        return "";
    }
}
