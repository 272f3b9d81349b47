package weijie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobProgressTest {

    private static final class Notes extends JobDesk {

        private final List<Long> written = new ArrayList<>();
        private final Set<Thread> threads = new HashSet<>();
        private JobCancelled objection;

        @Override
        void progress(JobTicket ticket, long done, long total) {
            written.add(done);
            threads.add(Thread.currentThread());
            if (objection != null) {
                throw objection;
            }
        }
    }

    private static final JobTicket TICKET = new JobTicket(1, "", "anna", "process", 1);

    private final Notes desk = new Notes();
    private final Executor aside = telling -> new Thread(telling).start();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final JobProgress progress = new JobProgress(desk, aside, TICKET, stop);

    @Test
    void reachesTheDatabaseAFewTimesASecondAtMost() {
        progress.total(100_000);
        for (int i = 0; i < 100_000; i++) {
            progress.done(i);
        }
        assertThat(desk.written).hasSizeLessThan(20);
        progress.flush();
        assertThat(desk.written.get(desk.written.size() - 1)).isEqualTo(99_999L);
    }

    @Test
    void isNeverWrittenByTheThreadThatWorks() {
        progress.total(3);
        progress.flush();
        assertThat(desk.threads).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void whatGoesWrongWhileTellingIsTheWorksToHear() {
        JobProgress broken = new JobProgress(
                new JobDesk() {
                    @Override
                    void progress(JobTicket ticket, long done, long total) {
                        throw new IllegalStateException("the database is gone");
                    }
                },
                aside,
                TICKET,
                stop);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(broken::flush)
                .withMessage("the database is gone");
    }

    @Test
    void stopsWhenItIsToldHereOrElsewhere() {
        desk.objection = new JobCancelled();
        assertThatExceptionOfType(JobCancelled.class).isThrownBy(progress::flush);
        desk.objection = new JobLost();
        assertThatExceptionOfType(JobLost.class).isThrownBy(progress::flush);
        stop.set(true);
        assertThatExceptionOfType(JobCancelled.class).isThrownBy(() -> progress.done(1));
    }
}
