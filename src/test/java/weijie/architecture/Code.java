package weijie.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Optional;
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

    /** The room of a class: {@code settlement.rule}, {@code shared} and so on; a wrong class pretends to be in one. */
    static String module(JavaClass type) {
        String name = type.getPackageName() + '.';
        String inside = name.substring((name.startsWith(WRONG) ? WRONG : SHIPPED).length());
        if (inside.startsWith("settlement.rule.")) {
            return "settlement.rule";
        }
        return inside.substring(0, Math.max(inside.indexOf('.'), 0));
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(SHIPPED);
    }

    /** The class as it stands in a file: rules speak of files, not of the anonymous and nested classes in them. */
    static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return enclosing.isPresent() ? outermost(enclosing.get()) : type;
    }

    private static final class Shipped {
        private static final JavaClasses CLASSES =
                new ClassFileImporter().importPath(Build.target().resolve("classes"));
    }
}
