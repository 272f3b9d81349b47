package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.network.NetworkSnapshot;
import weijie.network.NetworkSnapshots;

/** Forecasts all parts, centre after centre; run again it begins anew and comes to the same. */
@ApplicationScoped
public class ForecastRun implements JobHandler {

    static final String KIND = "PART_FORECAST";

    @Inject
    ForecastDesk desk;

    @Inject
    NetworkSnapshots networks;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/parts/forecast.xhtml";
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        ForecastBasis basis = desk.begin();
        List<Long> centres = networks.latest().centres().stream()
                .map(NetworkSnapshot.Centre::id)
                .sorted()
                .toList();
        progress.total(centres.size());
        long done = 0;
        for (long centre : centres) {
            desk.compute(ticket, basis, centre);
            progress.done(++done);
        }
        desk.finish(ticket, basis);
        return page(ticket);
    }
}
