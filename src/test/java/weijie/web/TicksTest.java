package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {

    private static final long FOUND = 960;

    @Test
    void singleRowsAreCountedUntilTheirTickIsTakenAway() {
        Ticks<String> ticks = new Ticks<>();
        ticks.set("1", "one", true);
        ticks.set("2", "two", true);
        ticks.set("2", "two", true);
        assertThat(ticks.count(FOUND)).isEqualTo(2);
        ticks.set("1", "one", false);
        ticks.set("9", "nine", false);
        assertThat(ticks.listed()).containsExactly("two");
        assertThat(ticks.has("1")).isFalse();
        assertThat(ticks.has("2")).isTrue();
    }

    @Test
    void everythingButOneIsOneLess() {
        Ticks<String> single = new Ticks<>();
        single.set("1", "one", true);
        Ticks<String> ticks = single.everything();
        assertThat(ticks.count(FOUND)).isEqualTo(960);
        assertThat(ticks.has("never seen")).isTrue();
        ticks.set("1", "one", false);
        assertThat(ticks.count(FOUND)).isEqualTo(959);
        assertThat(ticks.has("1")).isFalse();
        assertThat(ticks.listed()).containsExactly("one");
        ticks.set("1", "one", true);
        assertThat(ticks.count(FOUND)).isEqualTo(960);
    }
}
