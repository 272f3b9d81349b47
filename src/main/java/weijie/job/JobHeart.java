package weijie.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives this process's sign of life, and takes over what a dead one left. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobHeart {

    private static final Logger LOG = Logger.getLogger(JobHeart.class.getName());
    private static final int SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    JobRunner runner;

    private ScheduledFuture<?> beating;

    @PostConstruct
    void start() {
        beating = scheduler.scheduleAtFixedRate(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            runner.beat();
        } catch (RuntimeException e) {
            // Thrown on, it would stop the beat for good, and the database may be back in a moment.
            LOG.log(Level.WARNING, "no sign of life could be given", e);
        }
    }

    @PreDestroy
    void stop() {
        beating.cancel(false);
        runner.close();
    }
}
