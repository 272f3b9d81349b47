package weijie.shared.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    @Test
    void identifiersArePositiveAndGrow() {
        long[] ids = LongStream.generate(TimeOrderedId::next).limit(20_000).toArray();
        for (int i = 1; i < ids.length; i++) {
            assertThat(ids[i]).isGreaterThan(ids[i - 1]).isPositive();
        }
    }

    @Test
    void threadsNeverShareOne() {
        long distinct = LongStream.range(0, 50_000)
                .parallel()
                .map(i -> TimeOrderedId.next())
                .distinct()
                .count();
        assertThat(distinct).isEqualTo(50_000);
    }
}
