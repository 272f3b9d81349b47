package weijie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static weijie.job.JobState.CANCELLED;
import static weijie.job.JobState.DONE;
import static weijie.job.JobState.FAILED;
import static weijie.job.JobState.QUEUED;
import static weijie.job.JobState.RUNNING;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Role;

/** Every verb of a job against every state. */
class JobStateTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 31, 12, 0);

    private record Anna() implements Caller {

        @Override
        public String userName() {
            return "anna";
        }

        @Override
        public String displayName() {
            return "Anna";
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.HQ_ACCOUNTS);
        }

        @Override
        public Optional<Long> centreId() {
            return Optional.empty();
        }

        @Override
        public Optional<Long> outletId() {
            return Optional.empty();
        }
    }

    /** From which states each verb leads where; from any other it is refused. */
    private static final Map<String, Map<JobState, JobState>> TABLE = Map.of(
            "begin", Map.of(QUEUED, RUNNING, RUNNING, RUNNING),
            "finish", Map.of(RUNNING, DONE),
            "fail", Map.of(QUEUED, FAILED, RUNNING, FAILED),
            "cancelled", Map.of(QUEUED, CANCELLED, RUNNING, CANCELLED),
            "askToStop", Map.of(QUEUED, CANCELLED, RUNNING, RUNNING),
            "askAgain", Map.of(RUNNING, CANCELLED));

    private static final Map<String, Consumer<Job>> VERBS = new LinkedHashMap<>(Map.of(
            "begin", job -> job.begin("process", NOW),
            "finish", job -> job.finish("ok", NOW),
            "fail", job -> job.fail("JB-903", null, NOW),
            "cancelled", job -> job.cancelled(NOW),
            "askToStop", job -> job.askToStop(NOW, NOW.minusSeconds(30)),
            "askAgain",
                    job -> {
                        job.askToStop(NOW, NOW.minusSeconds(30));
                        job.askToStop(NOW, NOW.minusSeconds(30));
                    }));

    private static Job in(JobState state) {
        Job job = new Job("IMPORT", "17", "plain words", new Anna(), NOW);
        if (state != QUEUED) {
            job.begin("process", NOW);
        }
        switch (state) {
            case DONE -> job.finish("ok", NOW);
            case FAILED -> job.fail("JB-903", null, NOW);
            case CANCELLED -> job.cancelled(NOW);
            default -> {}
        }
        return job;
    }

    @Test
    void everyVerbAgainstEveryState() {
        VERBS.forEach((name, verb) -> {
            for (JobState from : JobState.values()) {
                Job job = in(from);
                JobState to = TABLE.get(name).get(from);
                if (to == null) {
                    assertThatExceptionOfType(Refusal.class)
                            .as("%s of %s", name, from)
                            .isThrownBy(() -> verb.accept(job));
                } else {
                    assertThatCode(() -> verb.accept(job))
                            .as("%s of %s", name, from)
                            .doesNotThrowAnyException();
                    assertThat(job.state()).as("%s of %s", name, from).isEqualTo(to);
                }
            }
        });
    }

    @Test
    void whatIsOverIsNeverHeld() {
        for (JobState state : JobState.values()) {
            Job job = in(state);
            assertThat(job.isHeldWith(new JobTicket(job.id(), "17", "anna", "process", 1)))
                    .as("%s", state)
                    .isEqualTo(state == RUNNING);
            assertThat(state.isOver()).isEqualTo(Set.of(DONE, FAILED, CANCELLED).contains(state));
        }
    }
}
