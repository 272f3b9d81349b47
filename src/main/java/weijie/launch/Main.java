package weijie.launch;

import java.lang.reflect.InvocationTargetException;

/**
 * The entry of {@code weijie.jar}. It is compiled for Java 8, unlike everything else, so that an old Java says in one sentence
 * what is missing instead of failing on a class file that it cannot read; for the same reason it names the launcher only in text.
 */
public final class Main {

    private static final int OLDEST = 17;

    private Main() {}

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (release(version) < OLDEST) {
            System.err.println("无法启动：需要 Java " + OLDEST + " 或更新的版本，当前是 Java " + version + "。");
            System.err.println("Cannot start: Java " + OLDEST + " or newer is needed, this is Java " + version + ".");
            System.exit(1);
        }
        try {
            Class.forName("weijie.launch.Launcher")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw (Exception) e.getCause();
        }
    }

    /** The number of a Java release from its specification version: 8 was still called 1.8. */
    static int release(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(number);
    }
}
