package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weijie.architecture.wrong.nowhere.WithoutRoom;
import weijie.architecture.wrong.shared.LooksUp;

/** The module map of {@code docs/architecture.md} holds. */
class ModuleMapTest {

    private final ModuleMap map = ModuleMap.drawn();

    @Test
    void everyClassUsesOnlyWhatTheMapAllowsItsRoom() {
        assertThat(Code.shipped()).isNotEmpty();
        assertThat(map.violations(Code.shipped())).isEmpty();
    }

    @Test
    void everyRoomThatIsUsedIsDrawn() {
        assertThat(map.allowed().keySet())
                .containsAll(map.allowed().values().stream()
                        .flatMap(java.util.Collection::stream)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theMapHasNoCircle() {
        assertThat(map.cycles()).isEmpty();
    }

    @Test
    void aLookUpwardsIsCaught() {
        assertThat(map.violations(Code.wrong(LooksUp.class)))
                .singleElement()
                .asString()
                .startsWith("shared must not use repair: ");
    }

    @Test
    void aClassOutsideEveryRoomIsCaught() {
        assertThat(map.violations(Code.wrong(WithoutRoom.class)))
                .singleElement()
                .asString()
                .endsWith("stands in a room that the map does not know");
    }

    @Test
    void aCircleIsCaught() {
        ModuleMap circle = ModuleMap.parse("## 3. Module map\n```\na -> b\nb -> c\nc -> a\nd -> a\n```\n");
        assertThat(circle.cycles()).containsExactly("a", "b", "c");
    }
}
