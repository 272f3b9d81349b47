package weijie.parts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import weijie.job.HourlyClock;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** A month that has ended is forecast from whether or not anybody asks. */
@WebListener
public class ForecastClock extends HourlyClock {

    private static final int FIRST_MINUTE = 10;

    @Inject
    ForecastDesk desk;

    public ForecastClock() {
        super(FIRST_MINUTE);
    }

    @Override
    protected void tick() {
        ActingAs.run(OwnAccord.AS_PARTS_DESK, desk::monthly);
    }
}
