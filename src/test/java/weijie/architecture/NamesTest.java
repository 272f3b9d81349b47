package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import weijie.architecture.wrong.repair.OrderManager;

/** One name, one thing: no two classes of the project are called the same, in whatever rooms they stand. */
class NamesTest {

    @Test
    void noClassNameStandsTwice() {
        assertThat(twice(Code.shipped())).isEmpty();
    }

    @Test
    void aNameThatStandsTwiceIsCaught() {
        assertThat(twice(Code.wrong(OrderManager.class, weijie.architecture.wrong.settlement.OrderManager.class)))
                .singleElement()
                .asString()
                .startsWith("OrderManager stands in ");
    }

    private static List<String> twice(Iterable<JavaClass> classes) {
        Map<String, TreeSet<String>> rooms = new TreeMap<>();
        for (JavaClass type : classes) {
            JavaClass file = Code.outermost(type);
            if (!file.getSimpleName().equals("package-info")) {
                rooms.computeIfAbsent(file.getSimpleName(), none -> new TreeSet<>())
                        .add(file.getPackageName());
            }
        }
        return rooms.entrySet().stream()
                .filter(named -> named.getValue().size() > 1)
                .map(named -> named.getKey() + " stands in " + String.join(" and ", named.getValue()))
                .toList();
    }
}
