package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.job.JobDesk;
import weijie.job.JobRow;
import weijie.job.JobState;
import weijie.shared.Texts;

/** What a page is told about the job it waits for. */
class WatchedJobTest {

    /** A job that is found a step further each time it is looked for. */
    private static final class Steps extends JobDesk {

        private final Deque<JobRow> rows;

        private Steps(JobRow... rows) {
            this.rows = new ArrayDeque<>(List.of(rows));
        }

        @Override
        public JobRow find(long id) {
            return rows.remove();
        }
    }

    private static JobRow job(JobState state, String failureCode) {
        return new JobRow(7, "X", "job.demo", state, 1, 2, null, failureCode, "[\"2026-09\"]", "x", null, null, null);
    }

    private static WatchedJob waitingFor(JobRow... rows) {
        WatchedJob work = new WatchedJob();
        work.jobs = new Steps(rows);
        work.say = new Say() {
            @Override
            public Texts texts() {
                return Texts.chinese();
            }
        };
        work.watch(7L);
        return work;
    }

    @Test
    void itStandsAsItWasUntilItIsLookedAtAgain() {
        WatchedJob work = waitingFor(job(JobState.RUNNING, null), job(JobState.DONE, null));
        assertThat(work.isRunning()).isTrue();
        assertThat(work.isRunning()).as("the same look").isTrue();
        work.look();
        assertThat(work.isRunning()).isFalse();
        assertThat(work.failure()).isEmpty();
    }

    @Test
    void whatCameToNothingSaysWhy() {
        WatchedJob work = waitingFor(job(JobState.RUNNING, null), job(JobState.FAILED, "RE-820"));
        assertThat(work.failure()).as("while it runs").isEmpty();
        work.look();
        assertThat(work.isRunning()).isFalse();
        assertThat(work.failure()).isEqualTo("2026-09 月还没有结束，月末以后才能预提");
    }

    @Test
    void nothingIsWaitedForBeforeItIsBegun() {
        WatchedJob work = new WatchedJob();
        assertThat(work.isRunning()).isFalse();
        assertThat(work.failure()).isEmpty();
        assertThat(work.row()).isNull();
    }
}
