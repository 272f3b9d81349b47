package weijie.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import weijie.testing.Build;

/** The classes under judgement: what is shipped, and the wrong ones that show that a rule still bites. */
final class Code {

    private static final String SHIPPED = "weijie.";
    private static final String WRONG = "weijie.architecture.wrong.";

    private Code() {}

    static JavaClasses shipped() {
        return Shipped.CLASSES;
    }

    static JavaClasses wrong(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    /**
     * The room of a class: the longest name on the map that its package begins with, for example {@code settlement.rule}; the first word
     * where the map knows none. A wrong class pretends to be in one.
     */
    static String module(JavaClass type) {
        String name = type.getPackageName() + '.';
        String inside = name.substring((name.startsWith(WRONG) ? WRONG : SHIPPED).length());
        return Drawn.ROOMS.stream()
                .filter(room -> inside.startsWith(room + '.'))
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> inside.substring(0, Math.max(inside.indexOf('.'), 0)));
    }

    /** The room, and for one behind the door to machines that door: all of {@code api.*} may do what {@code api} may. */
    static String door(JavaClass type) {
        String room = module(type);
        return room.startsWith("api.") ? "api" : room;
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(SHIPPED);
    }

    /** The class as it stands in a file: rules speak of files, not of the anonymous and nested classes in them. */
    static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return enclosing.isPresent() ? outermost(enclosing.get()) : type;
    }

    private static final class Drawn {
        private static final Set<String> ROOMS = ModuleMap.drawn().allowed().keySet();
    }

    private static final class Shipped {
        private static final JavaClasses CLASSES =
                new ClassFileImporter().importPath(Build.target().resolve("classes"));
    }
}
