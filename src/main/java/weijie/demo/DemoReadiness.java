package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import weijie.shared.ActingAs;

/** The server calls itself ready once the demonstration stands, so that whoever waits for it finds the months settled. */
@Readiness
@ApplicationScoped
public class DemoReadiness implements HealthCheck {

    @Inject
    DemoDesk desk;

    private volatile boolean stood;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo").status(stands()).build();
    }

    /** What stood once is not asked for again. */
    private boolean stands() {
        try {
            stood = stood || ActingAs.call(DemoPerson.ACCOUNTS, desk::isReady);
            return stood;
        } catch (RuntimeException e) {
            // The check of the database says why it does not answer; a check that throws makes of its 503 a 500.
            return false;
        }
    }
}
