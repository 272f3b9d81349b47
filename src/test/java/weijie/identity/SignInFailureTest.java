package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInFailureTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 10, 31, 12, 0);

    private final SignInFailure failure = new SignInFailure("somebody");

    @Test
    void eachFailureDoublesTheDelayUpToABound() {
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            delays.add(failure.delay(NOON).toMillis());
            failure.countOne(NOON);
        }
        assertThat(delays).containsExactly(0L, 0L, 0L, 500L, 1000L, 2000L, 4000L, 8000L, 8000L);
        for (int i = 0; i < 100_000; i++) {
            failure.countOne(NOON);
        }
        assertThat(failure.delay(NOON)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void countsAnewAfterAPause() {
        for (int i = 0; i < 9; i++) {
            failure.countOne(NOON);
        }
        assertThat(failure.delay(NOON.plusMinutes(15))).isEqualTo(Duration.ofSeconds(8));
        assertThat(failure.delay(NOON.plusMinutes(15).plusSeconds(1))).isZero();
        failure.countOne(NOON.plusMinutes(16));
        assertThat(failure.delay(NOON.plusMinutes(16))).isZero();
    }
}
