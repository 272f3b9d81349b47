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

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo")
                .status(ActingAs.call(DemoPerson.ACCOUNTS, desk::isReady))
                .build();
    }
}
