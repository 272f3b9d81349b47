package weijie.parts;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;

/** A month that has ended is forecast from whether or not anybody asks: every hour somebody looks. */
@WebListener
public class ForecastClock implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(ForecastClock.class.getName());
    private static final int FIRST_MINUTE = 10;
    private static final int MINUTES = 60;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    ForecastDesk desk;

    private ScheduledFuture<?> ticking;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ticking = scheduler.scheduleAtFixedRate(this::tick, FIRST_MINUTE, MINUTES, TimeUnit.MINUTES);
    }

    private void tick() {
        try {
            ActingAs.run(OwnAccord.AS_PARTS_DESK, desk::monthly);
        } catch (RuntimeException e) {
            // Thrown on, it would stop the clock for good; the next hour asks again.
            LOG.log(Level.WARNING, "the month's forecast could not be begun", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ticking.cancel(false);
    }
}
