package weijie.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.ActingAs;
import weijie.shared.Caller;

/** Tells whoever started a job how it ended, unless its work does so itself, with the way to what can be done now. */
@ApplicationScoped
class JobNews {

    @Inject
    NoticeDesk notices;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    @Inject
    Caller caller;

    /** The work came to its end by itself. */
    void ended(Job job, JobTicket ticket) {
        JobState state = job.state();
        Optional<JobHandler> handler =
                handlers.stream().filter(one -> one.kind().equals(job.kind())).findFirst();
        if (handler.filter(one -> one.tells(state)).isEmpty()) {
            String why = job.row().failure();
            ActingAs.run(job.starter(), () -> tell(job, ticket, state, why == null ? "" : why));
        }
    }

    /** Somebody ended it, or asked it to end; whoever did so to a job of their own knows. */
    void stopped(Job job, JobTicket ticket) {
        if (!caller.userName().equals(ticket.startedBy())) {
            tell(job, ticket, JobState.CANCELLED, caller.displayName());
        }
    }

    private void tell(Job job, JobTicket ticket, JobState state, String why) {
        String page = handlers.stream()
                .filter(one -> one.kind().equals(job.kind()))
                .findFirst()
                .map(one -> one.page(ticket))
                .orElse(null);
        notices.tellUser(
                ticket.startedBy(),
                Telling.of("job.told." + state, List.of(job.row().title(), why), page));
    }
}
