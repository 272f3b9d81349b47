package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendingTest {

    private final Sending visit = new Sending();

    @Test
    void aHeadHasHalfAMinute() {
        assertThat(visit.isTooSlow(in(29))).isFalse();
        assertThat(visit.isTooSlow(in(31))).isTrue();
    }

    @Test
    void aBodyHasLongerTheMoreOfItCame() {
        visit.begins();
        visit.received(200_000);
        assertThat(visit.isTooSlow(in(129))).isFalse();
        assertThat(visit.isTooSlow(in(131))).isTrue();
    }

    @Test
    void whoWaitsForUsHasAllTheTimeUntilTheNextRequestBegins() {
        visit.isDone();
        assertThat(visit.isTooSlow(in(100_000))).isFalse();
        visit.received(1);
        assertThat(visit.isTooSlow(in(29))).isFalse();
        assertThat(visit.isTooSlow(in(31))).isTrue();
    }

    private static long in(int seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }
}
