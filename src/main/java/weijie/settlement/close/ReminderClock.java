package weijie.settlement.close;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** Reminders and reports come with the days, whether or not anybody looks. */
@WebListener
public class ReminderClock extends HourlyClock {

    private static final int FIRST_MINUTE = 5;

    @Inject
    ReminderDesk desk;

    public ReminderClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        ActingAs.run(OwnAccord.AS_ACCOUNTS, desk::daily);
    }
}
