package weijie.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Caller;

/** Work that says as whom it was done; it exists only in the tests' deployment. */
@ApplicationScoped
public class NotedWork implements JobHandler {

    static final String KIND = "NOTED_WORK";

    @Inject
    Caller caller;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        progress.total(1);
        progress.done(1);
        return ticket.payload() + " by " + caller.userName() + ' ' + caller.roles();
    }
}
