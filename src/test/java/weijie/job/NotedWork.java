package weijie.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import weijie.shared.ActingAs;
import weijie.shared.Caller;
import weijie.shared.Role;

/** Work that says as whom it was done, or that breaks in the way its payload asks for; it exists only in the tests' deployment. */
@ApplicationScoped
public class NotedWork implements JobHandler {

    static final String KIND = "NOTED_WORK";
    static final String OVERFLOW = "overflow";
    static final String WAIT = "wait";

    /** How many threads wait for the end of their job. */
    static final AtomicInteger WAITING = new AtomicInteger();

    @Inject
    Caller caller;

    @Inject
    Acts acts;

    /** An act that an Error ends half-way. */
    @ApplicationScoped
    public static class Acts {

        @Resource(lookup = "java:app/weijie/db")
        private DataSource dataSource;

        @Inject
        JobDesk jobs;

        /** A transaction that does nothing but ask whether it counts. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void hold(JobTicket ticket) {
            ActingAs.run(new Clerk("centre.a"), () -> jobs.mustHold(ticket));
        }

        /** Somebody of the house asks a job to stop. */
        void stop(long id, String userName) {
            ActingAs.run(new Clerk(userName), () -> jobs.cancel(id));
        }

        /** Changes the job's title and never comes back in order. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void half(long jobId) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement update =
                            connection.prepareStatement("update job set title = 'half' where id = ?")) {
                update.setLong(1, jobId);
                update.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            throw new StackOverflowError("half-way");
        }
    }

    private record Clerk(String userName) implements Caller {

        @Override
        public String displayName() {
            return "the clerk " + userName;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.CENTRE_CLERK);
        }

        @Override
        public Optional<Long> centreId() {
            return Optional.of(1L);
        }

        @Override
        public Optional<Long> outletId() {
            return Optional.empty();
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/noted?id=" + ticket.id();
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        if (ticket.payload().equals(OVERFLOW)) {
            acts.half(ticket.id());
        }
        progress.total(1);
        if (ticket.payload().equals(WAIT)) {
            untilItIsEnded(progress);
        }
        progress.done(1);
        return ticket.payload() + " by " + caller.userName() + ' ' + caller.roles();
    }

    /** Until a person ends the job, which the next word about the progress tells. */
    private static void untilItIsEnded(Progress progress) {
        WAITING.incrementAndGet();
        try {
            while (true) {
                progress.done(0);
                Thread.onSpinWait();
            }
        } finally {
            WAITING.decrementAndGet();
        }
    }
}
