package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values too small for a test class each. */
class SmallValuesTest {

    private record Person(String userName, Set<Role> roles, Optional<Long> centreId) implements Caller {
        @Override
        public String displayName() {
            return userName;
        }

        @Override
        public Optional<Long> outletId() {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,L1",
        "l1,L1",
        "一级,L1",
        "一级维修,L1",
        "2,L2",
        "L2,L2",
        "二级,L2",
        "二级维修,L2",
        "3,L3",
        "L3,L3",
        "三级,L3",
        "三级维修,L3",
        "0,DETECT_UPGRADE",
        "D,DETECT_UPGRADE",
        "检测,DETECT_UPGRADE",
        "升级,DETECT_UPGRADE",
        "检测或升级,DETECT_UPGRADE",
        "检测/升级,DETECT_UPGRADE",
        "detect_upgrade,DETECT_UPGRADE",
        "detect,DETECT_UPGRADE",
        "upgrade,DETECT_UPGRADE"
    })
    void repairLevelReadsWhatPeopleWrite(String text, RepairLevel level) {
        assertThat(RepairLevel.read(text)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "四级", "大修"})
    void repairLevelKnowsNoOther(String text) {
        assertThat(RepairLevel.read(text)).isEmpty();
    }

    @Test
    void repairLevelsHaveAnOrderAndTheirOwnWords() {
        assertThat(RepairLevel.L3.isAbove(RepairLevel.L2)).isTrue();
        assertThat(RepairLevel.L1.isAbove(RepairLevel.L1)).isFalse();
        assertThat(RepairLevel.L1.isAbove(RepairLevel.DETECT_UPGRADE)).isTrue();
        assertThat(RepairLevel.DETECT_UPGRADE.chinese()).isEqualTo("检测或升级");
    }

    @Test
    void aCallerIsHeadquartersByAnyOfItsRoles() {
        Caller reviewer = new Person("r", Set.of(Role.HQ_REVIEWER), Optional.empty());
        Caller centre = new Person("c", Set.of(Role.CENTRE_CLERK), Optional.of(7L));
        Caller outlet = new Person("o", Set.of(Role.OUTLET_CLERK), Optional.empty());
        assertThat(reviewer.isHeadquarters()).isTrue();
        assertThat(reviewer.has(Role.HQ_REVIEWER)).isTrue();
        assertThat(reviewer.has(Role.HQ_ADMIN)).isFalse();
        assertThat(centre.isHeadquarters()).isFalse();
        assertThat(outlet.isHeadquarters()).isFalse();
    }

    @Test
    void whoActsOnAThreadIsRestoredAfterwards() {
        Caller first = new Person("first", Set.of(), Optional.empty());
        Caller second = new Person("second", Set.of(), Optional.empty());
        assertThat(ActingAs.current()).isEmpty();
        ActingAs.run(first, () -> {
            assertThat(ActingAs.current()).contains(first);
            String inner =
                    ActingAs.call(second, () -> ActingAs.current().orElseThrow().userName());
            assertThat(inner).isEqualTo("second");
            assertThat(ActingAs.current()).contains(first);
        });
        assertThat(ActingAs.current()).isEmpty();
    }

    @Test
    void anEmptySliceOfAListKeepsItsTotal() {
        assertThat(Slice.of(20, 10)).isEqualTo(new Slice(20, 10, null, false));
        assertThat(Listing.<String>none().total()).isZero();
        assertThat(new Reference("STATEMENT", "JS-1").kind()).isEqualTo("STATEMENT");
    }
}
