package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AddressFailuresTest {

    private final AtomicLong time = new AtomicLong();
    private final AddressFailures failures = new AddressFailures(time::get);

    @Test
    void manyFailuresSlowAnAddressDownAndNeverShutItOut() {
        for (int i = 0; i < 49; i++) {
            failures.countOne("proxy");
        }
        assertThat(failures.delay("proxy")).isZero();
        failures.countOne("proxy");
        assertThat(failures.delay("proxy")).isEqualTo(Duration.ofMillis(250));
        for (int i = 0; i < 10_000; i++) {
            failures.countOne("proxy");
        }
        assertThat(failures.delay("proxy")).isEqualTo(AddressFailures.LONGEST_DELAY);
        assertThat(failures.delay("other")).isZero();
        time.addAndGet(Duration.ofMinutes(10).toNanos() + 1);
        assertThat(failures.delay("proxy")).isZero();
    }
}
