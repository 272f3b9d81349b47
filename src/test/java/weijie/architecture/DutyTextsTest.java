package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.shared.Duty;
import weijie.shared.Texts;

/** The permission matrix speaks the words of the field: every duty has a sentence, and no sentence speaks of a duty that is gone. */
class DutyTextsTest {

    private static final String PREFIX = "duty.";

    @Test
    void everyDutyHasItsSentenceInTextsDuties() {
        assertThat(sentences()).isEqualTo(duties());
    }

    @Test
    void everyRoomWithDutiesHasItsName() {
        assertThat(Code.shipped().stream()
                        .filter(type -> type.getSimpleName().endsWith("Desk"))
                        .map(type -> "feature." + type.getPackageName().split("\\.")[1]))
                .isNotEmpty()
                .isSubsetOf(Texts.chinese().keys())
                .isSubsetOf(Texts.english().keys());
    }

    @Test
    void twoDutiesAreNeverCalledTheSame() {
        for (Texts texts : new Texts[] {Texts.chinese(), Texts.english()}) {
            assertThat(sentences().stream().map(texts::get))
                    .as(texts.locale().toString())
                    .doesNotHaveDuplicates();
        }
    }

    private static Set<String> sentences() {
        return Texts.chinese().keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> duties() {
        return Code.shipped().stream()
                .filter(type -> type.getSimpleName().endsWith("Desk"))
                .flatMap(type -> type.getMethods().stream()
                        .filter(method -> isDuty(type, method))
                        .map(method -> PREFIX + type.getSimpleName() + '.' + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isDuty(JavaClass type, JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && Stream.of(JavaModifier.SYNTHETIC, JavaModifier.BRIDGE).noneMatch(method.getModifiers()::contains)
                && (method.isAnnotatedWith(Duty.class) || type.isAnnotatedWith(Duty.class));
    }
}
