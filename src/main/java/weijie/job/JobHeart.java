package weijie.job;

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

/**
 * Gives this process's sign of life, takes over what a dead one left, and lets jobs begin once everything has started: a job that
 * was written down while the application starts would inherit the half-open context of a startup bean.
 */
@WebListener
public class JobHeart implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(JobHeart.class.getName());
    private static final int SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    JobRunner runner;

    private ScheduledFuture<?> beating;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        runner.open();
        beating = scheduler.scheduleAtFixedRate(this::beat, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            runner.beat();
        } catch (Throwable e) {
            // Thrown on, it would stop the beat for good; the database, or the memory, may be back in a moment.
            LOG.log(Level.WARNING, "no sign of life could be given", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        beating.cancel(false);
        runner.close();
    }
}
