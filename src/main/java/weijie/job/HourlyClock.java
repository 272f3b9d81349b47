package weijie.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Something that is due by the calendar, whether or not anybody asks: every hour it is seen to, from some minutes after the start on. */
public abstract class HourlyClock implements ServletContextListener {

    private static final int MINUTES = 60;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final int firstMinute;
    private ScheduledFuture<?> ticking;

    /** @param firstMinute how long after the start it is seen to first */
    protected HourlyClock(int firstMinute) {
        this.firstMinute = firstMinute;
    }

    /** Sees to it; what it throws is logged, and the next hour asks again. */
    protected abstract void tick();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ticking = scheduler.scheduleAtFixedRate(this::guarded, firstMinute, MINUTES, TimeUnit.MINUTES);
    }

    private void guarded() {
        try {
            tick();
        } catch (RuntimeException e) {
            // Thrown on, it would stop the clock for good.
            Logger.getLogger(getClass().getName())
                    .log(Level.WARNING, "what is due by the hour could not be seen to", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ticking.cancel(false);
    }
}
