package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.settlement.outlook.OutlookRun;

/** Estimates a month as a job: each centre's early view is computed anew, and nothing counts before all of them are there. */
@ApplicationScoped
public class AccrualRun implements JobHandler {

    static final String KIND = "REPORT_ACCRUAL";

    @Inject
    AccrualFacts facts;

    @Inject
    AccrualDesk desk;

    @Inject
    OutlookRun outlook;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/report/accrual.xhtml?month=" + ticket.payload();
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        YearMonth month = YearMonth.parse(ticket.payload());
        List<Long> centres = facts.centres(month);
        progress.total(centres.size());
        Map<Long, AccrualLine.Share> cameThrough = facts.cameThrough(month);
        Map<Long, AccrualLine.Share> late = facts.late(month);
        Map<Long, List<AccrualLine>> lines = new LinkedHashMap<>();
        for (long centre : centres) {
            outlook.compute(month, centre);
            lines.put(
                    centre,
                    AccrualLine.of(
                            facts.known(month, centre),
                            cameThrough.getOrDefault(centre, AccrualLine.Share.UNKNOWN),
                            late.getOrDefault(centre, AccrualLine.Share.UNKNOWN)));
            progress.done(lines.size());
        }
        desk.keep(ticket, month, lines);
        return page(ticket);
    }
}
