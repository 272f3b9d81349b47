package weijie.collection;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** Debts grow old whether or not anybody looks. */
@WebListener
public class CollectionClock extends HourlyClock {

    private static final int FIRST_MINUTE = 8;

    @Inject
    CollectionDueDesk desk;

    public CollectionClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        ActingAs.run(OwnAccord.AS_ACCOUNTS, desk::sweep);
    }
}
