package weijie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobProgressTest {

    private static final class Notes extends JobDesk {

        private final List<Long> written = new ArrayList<>();
        private boolean mayGoOn = true;

        @Override
        boolean progress(long id, String process, long done, long total) {
            written.add(done);
            return mayGoOn;
        }
    }

    private final Notes desk = new Notes();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final JobProgress progress = new JobProgress(desk, 1, "process", stop);

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
    void stopsWhenItIsToldHereOrElsewhere() {
        desk.mayGoOn = false;
        assertThatExceptionOfType(JobCancelled.class).isThrownBy(progress::flush);
        stop.set(true);
        assertThatExceptionOfType(JobCancelled.class).isThrownBy(() -> progress.done(1));
    }
}
