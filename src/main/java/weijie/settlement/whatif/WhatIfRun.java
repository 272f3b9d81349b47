package weijie.settlement.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;

/** Plays months as a job, paper after paper; nothing counts before all of them are played, so that it may be run again. */
@ApplicationScoped
public class WhatIfRun implements JobHandler {

    static final String KIND = "SETTLEMENT_WHAT_IF";

    @Inject
    WhatIfDesk desk;

    @Inject
    WhatIf whatIf;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/settlement/whatif.xhtml?id=" + ticket.payload();
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        long id = Long.parseLong(ticket.payload());
        WhatIfWish wish = desk.asked(id);
        progress.total(whatIf.papers(wish));
        desk.keep(ticket, id, whatIf.play(wish, progress::done));
        return page(ticket);
    }
}
