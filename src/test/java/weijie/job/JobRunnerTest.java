package weijie.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.WallClock;

/** Every job that begins ends, whatever breaks it and whether or not the database takes the end at once; only what runs beats. */
class JobRunnerTest {

    private record Person(String userName, Set<Role> roles, Optional<Long> centreId, Optional<Long> outletId)
            implements Caller {

        @Override
        public String displayName() {
            return userName;
        }
    }

    /** Hands out jobs and writes down what is told of them, while the database is there. */
    private static final class Notes extends JobDesk {

        private final List<String> told = new ArrayList<>();
        private boolean gone;

        @Override
        Optional<Job> claim(long id, String process, LocalDateTime silentSince) {
            Job job = new Job(
                    "WORK",
                    "",
                    "",
                    new Person("anna", Set.of(Role.HQ_ACCOUNTS), Optional.empty(), Optional.empty()),
                    silentSince);
            job.begin(process, silentSince);
            return Optional.of(job);
        }

        @Override
        void progress(JobTicket ticket, long done, long total) {
            tell("progress");
        }

        @Override
        void finish(JobTicket ticket, String result) {
            tell("finished " + result);
        }

        @Override
        void fail(JobTicket ticket, Refusal why) {
            tell("failed " + why.code());
        }

        @Override
        void stopped(JobTicket ticket) {
            tell("stopped");
        }

        @Override
        void beat(JobTicket ticket) {
            tell("beat");
        }

        @Override
        List<Long> orphans(LocalDateTime queuedBefore, LocalDateTime silentSince) {
            return List.of();
        }

        private void tell(String what) {
            if (gone) {
                throw new IllegalStateException("the database is gone");
            }
            told.add(what);
        }

        /** What was told beside the progress. */
        List<String> ends() {
            return told.stream().filter(what -> !what.equals("progress")).toList();
        }
    }

    /** The one handler there is. */
    private record One(JobHandler handler) implements Instance<JobHandler> {

        @Override
        public Iterator<JobHandler> iterator() {
            return List.of(handler).iterator();
        }

        @Override
        public JobHandler get() {
            return handler;
        }

        @Override
        public Instance<JobHandler> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends JobHandler> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends JobHandler> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return false;
        }

        @Override
        public boolean isAmbiguous() {
            return false;
        }

        @Override
        public void destroy(JobHandler instance) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Handle<JobHandler> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<Handle<JobHandler>> handles() {
            throw new UnsupportedOperationException();
        }
    }

    private final Notes desk = new Notes();
    private final JobRunner runner = new JobRunner();

    @BeforeEach
    void open() {
        runner.desk = desk;
        runner.clock = new WallClock();
        // Everything runs at once and on this thread: the executor's other methods are not asked.
        runner.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (proxy, method, args) -> {
                    ((Runnable) args[0]).run();
                    return null;
                });
        runner.open();
    }

    private void run(Supplier<String> work) {
        runner.handlers = new One(new JobHandler() {
            @Override
            public String kind() {
                return "WORK";
            }

            @Override
            public String run(JobTicket ticket, Progress progress) {
                return work.get();
            }
        });
        runner.submit(1);
    }

    private static Supplier<String> broken(Throwable why) {
        return () -> {
            if (why instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) why;
        };
    }

    @Test
    void whatIsDoneIsFinished() {
        run(() -> "ok");
        assertThat(desk.ends()).containsExactly("finished ok");
    }

    @Test
    void everyThrowableEndsIt() {
        for (Throwable why : List.of(
                new StackOverflowError(),
                new OutOfMemoryError("as a number with a billion digits asks for"),
                new AssertionError(),
                new NoClassDefFoundError(),
                new ArithmeticException(),
                new IllegalStateException(new StackOverflowError()))) {
            desk.told.clear();
            run(broken(why));
            assertThat(desk.ends()).as("%s", why).containsExactly("failed JB-903");
        }
    }

    @Test
    void aRefusalIsItsOwnReason() {
        run(broken(new IllegalStateException(Refusal.invalid("IM-001"))));
        assertThat(desk.ends()).containsExactly("failed IM-001");
    }

    @Test
    void whoLostItSaysNothingMore() {
        run(broken(new IllegalStateException(new JobLost())));
        assertThat(desk.ends()).isEmpty();
        run(broken(new JobCancelled()));
        assertThat(desk.ends()).containsExactly("stopped");
    }

    @Test
    void anEndThatCouldNotBeWrittenIsWrittenLater() {
        run(() -> {
            desk.gone = true;
            throw new IllegalStateException("the connection broke");
        });
        runner.beat();
        assertThat(desk.ends()).isEmpty();
        desk.gone = false;
        runner.beat();
        assertThat(desk.ends()).containsExactly("failed JB-903");
        runner.beat();
        assertThat(desk.ends()).as("once").containsExactly("failed JB-903");
    }

    @Test
    void onlyWhatRunsBeats() {
        run(() -> {
            runner.beat();
            return "ok";
        });
        runner.beat();
        assertThat(desk.ends()).containsExactly("beat", "finished ok");
    }
}
