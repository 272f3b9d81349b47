package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong time = new AtomicLong();
    private final Allowance two = new Allowance(2, Duration.ofMinutes(1), time::get);

    @Test
    void eachHasTheirOwn() {
        assertThat(two.take("甲")).isTrue();
        assertThat(two.take("甲")).isTrue();
        assertThat(two.take("甲")).isFalse();
        assertThat(two.take("乙")).isTrue();
    }

    @Test
    void itComesBackWhenTheWhileIsOver() {
        two.take("甲");
        two.take("甲");
        time.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        assertThat(two.take("甲")).isFalse();
        time.incrementAndGet();
        assertThat(two.take("甲")).isTrue();
    }

    @Test
    void whoIsLongGoneIsForgotten() {
        for (int i = 0; i < 20_000; i++) {
            two.take("客" + i);
        }
        time.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(two.take("新")).isTrue();
    }
}
