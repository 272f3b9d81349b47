package weijie.settlement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;

/** Orders expire as days go by, whether or not anybody calculates or publishes. */
@WebListener
public class ExpiryClock extends HourlyClock {

    private static final int FIRST_MINUTE = 1;

    @Inject
    ExpiryDesk desk;

    public ExpiryClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        desk.sweep();
    }
}
