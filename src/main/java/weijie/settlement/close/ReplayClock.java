package weijie.settlement.close;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** What was published is computed again in the night, whether or not anybody looks. */
@WebListener
public class ReplayClock extends HourlyClock {

    private static final int FIRST_MINUTE = 45;

    @Inject
    ReplayDesk desk;

    public ReplayClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        ActingAs.run(OwnAccord.AS_ACCOUNTS, desk::nightly);
    }
}
