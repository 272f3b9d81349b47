package weijie.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** What was published is added up before anybody asks for a report, and reports that somebody subscribed to are made when they are due. */
@WebListener
public class ReportClock extends HourlyClock {

    private static final int FIRST_MINUTE = 12;

    @Inject
    ReportDesk desk;

    public ReportClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        ActingAs.run(OwnAccord.AS_ACCOUNTS, desk::addMissing);
    }
}
