package weijie.settlement.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.shared.WallClock;

/** Early views computed as a job, centre after centre; each counts from the moment it is finished, so that it may be run again. */
@ApplicationScoped
public class OutlookRun implements JobHandler {

    static final String KIND = "SETTLEMENT_OUTLOOK";

    private static final String BETWEEN = ",";

    @Inject
    Outlooks outlooks;

    @Inject
    OutlookDesk desk;

    @Inject
    WallClock clock;

    /** @param centres whose month, all of them when there is none */
    static String payload(YearMonth month, List<Long> centres) {
        List<String> parts = new ArrayList<>(List.of(month.toString()));
        centres.forEach(centre -> parts.add(centre.toString()));
        return String.join(BETWEEN, parts);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/settlement/outlook.xhtml?month=" + ticket.payload().split(BETWEEN)[0];
    }

    /** Whoever wants to see it looks at the page; a notice would come too often. */
    @Override
    public boolean tells(JobState end) {
        return true;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        String[] payload = ticket.payload().split(BETWEEN);
        YearMonth month = YearMonth.parse(payload[0]);
        List<Long> centres = new ArrayList<>();
        for (int i = 1; i < payload.length; i++) {
            centres.add(Long.valueOf(payload[i]));
        }
        if (centres.isEmpty()) {
            outlooks.centres(month).forEach(centre -> centres.add(centre.centreId()));
        }
        progress.total(centres.size());
        long done = 0;
        for (long centre : centres) {
            compute(month, centre);
            progress.done(++done);
        }
        return page(ticket);
    }

    /** Computes a centre's month anew with the policy and the prices of now. */
    public void compute(YearMonth month, long centreId) {
        outlooks.compute(desk.basis(month), centreId, clock.now());
    }
}
