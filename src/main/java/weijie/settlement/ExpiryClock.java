package weijie.settlement;

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

/** Orders expire as days go by, whether or not anybody calculates or publishes: every hour somebody looks. */
@WebListener
public class ExpiryClock implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(ExpiryClock.class.getName());
    private static final int FIRST_MINUTE = 1;
    private static final int MINUTES = 60;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    ExpiryDesk desk;

    private ScheduledFuture<?> ticking;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ticking = scheduler.scheduleAtFixedRate(this::tick, FIRST_MINUTE, MINUTES, TimeUnit.MINUTES);
    }

    private void tick() {
        try {
            desk.sweep();
        } catch (RuntimeException e) {
            // Thrown on, it would stop the clock for good; the next hour asks again.
            LOG.log(Level.WARNING, "it could not be seen which orders expired", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ticking.cancel(false);
    }
}
