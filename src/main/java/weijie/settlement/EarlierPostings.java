package weijie.settlement;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** When the server starts, statements that were published before there was a ledger are posted, in the order of their publication. */
@WebListener
public class EarlierPostings implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(EarlierPostings.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    PostingDesk desk;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        executor.execute(this::post);
    }

    private void post() {
        try {
            desk.missing().forEach(desk::post);
        } catch (RuntimeException e) {
            // What is missing is found by STATEMENT_POSTED, posted before its centre's next statement, and tried again
            // at the next start.
            LOG.log(Level.WARNING, "statements published before there was a ledger could not all be posted", e);
        }
    }
}
