package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which records are drawn for review. */
class RecordSinkTest {

    @Test
    void theSameRecordsAreDrawnEveryTimeAndAboutSoMany() {
        long drawn = java.util.stream.IntStream.range(0, 10_000)
                .filter(i -> RecordSink.isDrawn("FC43261001" + i, 5))
                .count();
        assertThat(drawn).isBetween(300L, 700L);
        assertThat(RecordSink.isDrawn("X", 0)).isFalse();
        assertThat(RecordSink.isDrawn("X", 100)).isTrue();
    }
}
