package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import weijie.architecture.wrong.repair.LeftBehind;

/**
 * What is shipped is used. A class that stands alone and a method behind the package's wall that nobody calls are found; what a framework
 * calls says so by an annotation, by its supertype or by being a bean.
 */
class DeadCodeTest {

    /** What only tests ask that hold a page of the documentation, or every list there is, against the code. */
    private static final Set<String> REGISTERS = Set.of("ListParameters.lists", "RecordChecks.codes", "Rulebook.rules");

    /** Java's own serialisation calls them by their names. */
    private static final Set<String> CALLED_BY_NAME = Set.of("readObject", "writeObject", "readResolve");

    @Test
    void everyMethodBehindTheWallIsCalled() {
        assertThat(uncalled(Code.shipped())).isEmpty();
    }

    @Test
    void everyClassIsUsed() {
        assertThat(unused(Code.shipped())).isEmpty();
    }

    @Test
    void whatWasLeftBehindIsNoticed() {
        assertThat(uncalled(Code.wrong(LeftBehind.class))).hasSize(1);
        assertThat(unused(Code.wrong(LeftBehind.class))).hasSize(1);
    }

    private static Set<String> uncalled(Iterable<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaMethod method : type.getMethods()) {
                if (isBehindTheWall(method)
                        && !CALLED_BY_NAME.contains(method.getName())
                        && !REGISTERS.contains(type.getSimpleName() + '.' + method.getName())
                        && method.getAnnotations().isEmpty()
                        && method.getParameterAnnotations().stream().allMatch(Set::isEmpty)
                        && method.getAccessesToSelf().isEmpty()
                        && method.getReferencesToSelf().isEmpty()
                        && !overrides(method)) {
                    found.add(method.getFullName());
                }
            }
        }
        return found;
    }

    private static boolean isBehindTheWall(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.PROTECTED)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE)
                && !method.getName().startsWith("$")
                && !method.getName().contains("lambda$")
                && !method.getOwner().isRecord();
    }

    private static boolean overrides(JavaMethod method) {
        return method.getOwner().getAllRawSuperclasses().stream()
                        .anyMatch(above -> above.tryGetMethod(
                                        method.getName(),
                                        method.getRawParameterTypes().stream()
                                                .map(JavaClass::getName)
                                                .toArray(String[]::new))
                                .isPresent())
                || method.getOwner().getAllRawInterfaces().stream()
                        .anyMatch(above -> above.getMethods().stream()
                                .anyMatch(one -> one.getName().equals(method.getName())));
    }

    private static Set<String> unused(Iterable<JavaClass> classes) {
        String named = Sources.outsideJava();
        Set<String> found = new TreeSet<>();
        Set<JavaClass> calledByTheContainer = StreamSupport.stream(classes.spliterator(), false)
                .filter(type -> type.isAnnotatedWith(Interceptor.class))
                .map(Code::outermost)
                .collect(Collectors.toSet());
        for (JavaClass type : classes) {
            if (type.equals(Code.outermost(type))
                    && !calledByTheContainer.contains(type)
                    && !type.getSimpleName().equals("package-info")
                    && type.getAnnotations().isEmpty()
                    && type.getAllRawInterfaces().stream().allMatch(Code::isOurs)
                    && type.getMethods().stream()
                            .noneMatch(method -> method.getName().equals("main"))
                    && usersOf(type).isEmpty()
                    && !isNamed(type, named)) {
                found.add(type.getName());
            }
        }
        return found;
    }

    /** Whether a paper or a configuration file names the class. */
    private static boolean isNamed(JavaClass type, String sources) {
        String name = type.getSimpleName().replaceFirst("_\\w+$", "");
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(sources)
                .find();
    }

    private static Set<JavaClass> usersOf(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(use -> Code.outermost(use.getOriginClass()))
                .filter(user -> !user.equals(type))
                .collect(Collectors.toSet());
    }
}
