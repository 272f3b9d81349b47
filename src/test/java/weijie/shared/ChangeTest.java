package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void anActThatChangesNoFieldIsStillToldWithoutAny() {
        Map<String, String> same = Change.facts("state", "OPEN");
        assertThat(Change.act("MONTH", "2026-10", "REMIND", same, same))
                .isEqualTo(Change.event("MONTH", "2026-10", "REMIND"));
        assertThat(Change.act("MONTH", "2026-10", "CLOSE", same, Change.facts("state", "CLOSED")))
                .isEqualTo(Change.of("MONTH", "2026-10", "CLOSE", same, Map.of("state", "CLOSED")));
    }

    @Test
    void whatIsAbsentIsNoFact() {
        assertThat(Change.facts("a", 1, "b", null, "c", "x")).containsExactly(Map.entry("a", "1"), Map.entry("c", "x"));
        assertThat(Change.added("PART", "P-1", Map.of("name", "泵")).before()).isEmpty();
        assertThat(Change.event("PART", "P-1", "STOP").concerns("PART")).isTrue();
        assertThat(Change.event("PART", "P-1", "STOP").concerns("MODEL")).isFalse();
    }
}
