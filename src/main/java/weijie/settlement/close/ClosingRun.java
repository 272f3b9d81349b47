package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.shared.Refusal;

/**
 * One verb on several statements as a job, statement after statement; each counts from the moment it is noted, so that whoever takes the
 * job over goes on behind it.
 */
@ApplicationScoped
public class ClosingRun implements JobHandler {

    static final String KIND = "SETTLEMENT_CLOSING";

    @Inject
    ClosingDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/settlement/cockpit.xhtml?month=" + ticket.payload().split(",")[0];
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        String[] payload = ticket.payload().split(",");
        ClosingAct act = desk.find(YearMonth.parse(payload[0]), Long.parseLong(payload[1]));
        progress.total(act.results().size());
        long done = 0;
        for (ClosingResult one : act.results()) {
            if (!one.ended()) {
                act(ticket, act, one);
            }
            progress.done(++done);
        }
        return page(ticket);
    }

    private void act(JobTicket ticket, ClosingAct act, ClosingResult one) {
        try {
            desk.act(ticket, act, one);
        } catch (Refusal why) {
            desk.leave(ticket, act, one, why);
        }
    }
}
