package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SignInFailureTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 10, 31, 12, 0);

    private final SignInFailure failure = new SignInFailure("somebody");

    @Test
    void fiveInARowCloseTheNameForAQuarterOfAnHour() {
        for (int i = 0; i < 4; i++) {
            failure.countOne(NOON);
        }
        assertThat(failure.minutesLocked(NOON)).isZero();
        failure.countOne(NOON);
        assertThat(failure.minutesLocked(NOON)).isEqualTo(15);
        assertThat(failure.minutesLocked(NOON.plusMinutes(14).plusSeconds(1))).isEqualTo(1);
        assertThat(failure.minutesLocked(NOON.plusMinutes(15))).isZero();
    }

    @Test
    void countsAnewAfterAPause() {
        for (int i = 0; i < 4; i++) {
            failure.countOne(NOON);
        }
        failure.countOne(NOON.plusMinutes(16));
        assertThat(failure.minutesLocked(NOON.plusMinutes(16))).isZero();
    }

    @Test
    void countsAnewAfterALock() {
        for (int i = 0; i < 5; i++) {
            failure.countOne(NOON);
        }
        failure.countOne(NOON.plusMinutes(15));
        assertThat(failure.minutesLocked(NOON.plusMinutes(15))).isZero();
    }
}
