package weijie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Texts;

class JobTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 31, 12, 0);

    private record Person(String userName, Set<Role> roles, Optional<Long> centreId, Optional<Long> outletId)
            implements Caller {

        @Override
        public String displayName() {
            return userName;
        }
    }

    private static Person headquarters(String name, Role role) {
        return new Person(name, Set.of(role), Optional.empty(), Optional.empty());
    }

    private static Person centre(String name, long id) {
        return new Person(name, Set.of(Role.CENTRE_CLERK), Optional.of(id), Optional.empty());
    }

    private static Job job(Caller starter) {
        return new Job("IMPORT", "17", "plain words", starter, NOW);
    }

    @Test
    void runsFromBeginningToEnd() {
        Job job = job(headquarters("anna", Role.HQ_ACCOUNTS));
        assertThat(job.row().percent()).isZero();
        job.begin("process 1", NOW);
        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        JobTicket ticket = job.ticket();
        assertThat(job.isHeldWith(ticket)).isTrue();
        job.finish("ok", NOW);
        assertThat(job.row().percent()).isEqualTo(100);
        assertThat(job.row().result()).isEqualTo("ok");
        assertThat(job.isHeldWith(ticket)).isFalse();
    }

    @Test
    void aSilentOneMayBeTakenOver() {
        Job job = job(headquarters("anna", Role.HQ_ACCOUNTS));
        job.begin("process 1", NOW);
        assertThat(job.isSilentSince(NOW)).isFalse();
        assertThat(job.isSilentSince(NOW.plusSeconds(1))).isTrue();
        JobTicket first = job.ticket();
        job.begin("process 1", NOW.plusMinutes(1));
        assertThat(job.attempts()).isEqualTo(2);
        assertThat(job.isHeldWith(first))
                .as("the same process, an earlier attempt")
                .isFalse();
        assertThat(job.isHeldWith(job.ticket())).isTrue();
    }

    @Test
    void stopsAtOnceWhileItWaitsAndNotAtAllWhenItIsOver() {
        Job job = job(headquarters("anna", Role.HQ_ACCOUNTS));
        job.askToStop(NOW, NOW.minusSeconds(30));
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> job.askToStop(NOW, NOW.minusSeconds(30)));
        Job running = job(headquarters("anna", Role.HQ_ACCOUNTS));
        running.begin("process 1", NOW);
        running.askToStop(NOW, NOW.minusSeconds(30));
        assertThat(running.state()).isEqualTo(JobState.RUNNING);
        assertThat(running.isCancelRequested()).isTrue();
    }

    @Test
    void endsForWhoeverAsksAgainAndWhenItsProcessIsSilent() {
        Job deaf = job(headquarters("anna", Role.HQ_ACCOUNTS));
        deaf.begin("process 1", NOW);
        JobTicket ticket = deaf.ticket();
        deaf.askToStop(NOW, NOW.minusSeconds(30));
        deaf.askToStop(NOW, NOW.minusSeconds(30));
        assertThat(deaf.state()).isEqualTo(JobState.CANCELLED);
        assertThat(deaf.isHeldWith(ticket)).isFalse();
        Job silent = job(headquarters("anna", Role.HQ_ACCOUNTS));
        silent.begin("process 1", NOW);
        silent.askToStop(NOW.plusSeconds(31), NOW.plusSeconds(1));
        assertThat(silent.state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void isSeenByItsHouseOnly() {
        Job ofCentre = job(centre("clerk", 1));
        assertThat(ofCentre.isFor(centre("clerk", 1))).isTrue();
        assertThat(ofCentre.isFor(centre("colleague", 1))).isTrue();
        assertThat(ofCentre.isFor(centre("neighbour", 2))).isFalse();
        assertThat(ofCentre.isFor(headquarters("reviewer", Role.HQ_REVIEWER))).isFalse();
        assertThat(ofCentre.isFor(headquarters("admin", Role.HQ_ADMIN))).isTrue();
        Job ofHeadquarters = job(headquarters("anna", Role.HQ_ACCOUNTS));
        assertThat(ofHeadquarters.isFor(headquarters("director", Role.HQ_DIRECTOR)))
                .isTrue();
        assertThat(ofHeadquarters.isFor(centre("clerk", 1))).isFalse();
    }

    @Test
    void runsAsItsStarterWasThen() {
        Caller starter = job(centre("clerk", 5)).starter();
        assertThat(starter.userName()).isEqualTo("clerk");
        assertThat(starter.roles()).containsExactly(Role.CENTRE_CLERK);
        assertThat(starter.centreId()).contains(5L);
    }

    @Test
    void saysWhyItFailedInTheReadersLanguage() {
        Job job = job(headquarters("anna", Role.HQ_ACCOUNTS));
        job.begin("process 1", NOW);
        job.fail("JB-905", "[\"IMPORT\"]", NOW);
        assertThat(job.row().message(Texts.english())).contains("\"IMPORT\"");
        assertThat(job.row().message(Texts.chinese())).contains("「IMPORT」");
    }
}
