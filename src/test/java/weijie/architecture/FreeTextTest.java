package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People write telephone numbers into their words; the rows that leave a feature mask them, so that no door can forget it. */
class FreeTextTest {

    private static final Set<String> WORDS = Set.of(
            "reason",
            "claimReason",
            "answer",
            "question",
            "note",
            "remark",
            "sheetWaiverReason",
            "callbackWaiverReason");

    /** What headquarters writes about prices and goals, and rows of a file on their way in. */
    private static final Set<String> OTHERS = Set.of("RateCardRow", "GoalRow", "SheetRow", "StagedRow");

    static Stream<RecordComponent> words() {
        return Code.shipped().stream()
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Row"))
                .filter(type -> !OTHERS.contains(type.getSimpleName()))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class && WORDS.contains(component.getName()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void leavesMasked(RecordComponent words) throws ReflectiveOperationException {
        Class<?> type = words.getDeclaringRecord();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(
                    component.getName().equals(words.getName())
                            ? "打 13812345678，或 0731-88886666"
                            : nothing(component.getType()));
        }
        var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        words.getAccessor().setAccessible(true);
        assertThat(words.getAccessor().invoke(constructor.newInstance(values.toArray())))
                .as(type.getSimpleName() + '.' + words.getName())
                .isEqualTo("打 138****5678，或 0731****66");
    }

    private static Object nothing(Class<?> type) {
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }
}
