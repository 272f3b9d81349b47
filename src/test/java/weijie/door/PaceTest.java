package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(-1_000);

    @Test
    void halfAMinuteIsForEverybody() {
        assertThat(pace.isTooSlow(1, after(30))).isFalse();
        assertThat(pace.isTooSlow(1, after(30) + 200_000)).isTrue();
    }

    @Test
    void whoSendsMuchHasLonger() {
        assertThat(pace.isTooSlow(100_000, after(40))).isFalse();
        assertThat(pace.isTooSlow(100_000, after(41))).isTrue();
    }

    private static long after(int seconds) {
        return -1_000 + Duration.ofSeconds(seconds).toNanos();
    }
}
