package weijie.anomaly;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** The month that runs, and the one that is being settled, are looked at once a day whether or not anybody asks. */
@WebListener
public class AnomalyClock extends HourlyClock {

    private static final int FIRST_MINUTE = 40;

    @Inject
    AnomalyDesk desk;

    public AnomalyClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        ActingAs.run(OwnAccord.AS_ACCOUNTS, desk::daily);
    }
}
