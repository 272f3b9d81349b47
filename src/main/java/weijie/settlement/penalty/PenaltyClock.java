package weijie.settlement.penalty;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** The time to appeal and the time to decide pass whether or not anybody looks. */
@WebListener
public class PenaltyClock extends HourlyClock {

    private static final int FIRST_MINUTE = 2;

    @Inject
    PenaltyDueDesk desk;

    public PenaltyClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        ActingAs.run(OwnAccord.AS_ACCOUNTS, desk::sweep);
    }
}
