package weijie.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** What was published is added up before anybody asks for a report, reports that somebody subscribed to are made, and a month that is over is estimated. */
@WebListener
public class ReportClock extends HourlyClock {

    private static final int FIRST_MINUTE = 12;

    @Inject
    ReportDesk desk;

    @Inject
    SubscriptionDesk subscriptions;

    @Inject
    AccrualDesk accruals;

    public ReportClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        ActingAs.run(OwnAccord.AS_ACCOUNTS, desk::addMissing);
        ActingAs.run(OwnAccord.AS_ACCOUNTS, subscriptions::daily);
        ActingAs.run(OwnAccord.AS_ACCOUNTS, accruals::daily);
    }
}
