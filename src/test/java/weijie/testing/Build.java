package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Where the build put what is tested. */
public final class Build {

    private Build() {}

    /** The build directory; tests started from an editor have no property and run in the project's root. */
    public static Path target() {
        return Path.of(System.getProperty("weijie.target", "target")).toAbsolutePath();
    }

    /** The distribution as a customer gets it. */
    public static Path dist() {
        Path dist = target().resolve("dist");
        if (Files.notExists(dist.resolve("weijie.jar"))) {
            throw new IllegalStateException("build it first: mvn -Dquick package");
        }
        return dist;
    }

    /**
     * Options of a Java that runs the distribution for a test: it ends before the optimising compiler would pay, and its database
     * waits for the disk no more than this process's own would. With {@code -Dweijie.measured=true} it runs as a customer's does.
     */
    static List<String> economical() {
        if (Boolean.getBoolean("weijie.measured")) {
            return List.of(asDocumented());
        }
        return List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseTransparentHugePages",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dweijie.database.options=" + System.getProperty("weijie.database.options", ""));
    }

    /** The argument for Java that brings the options of the distribution. */
    public static String asDocumented() {
        return "@" + dist().resolve("java.options");
    }

    /** A file of the folder of sample data and inputs that lies beside the project, one level up or a few. */
    public static Path shared(String name) {
        for (Path up = Path.of("").toAbsolutePath().getParent(); up != null; up = up.getParent()) {
            Path file = up.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("shared/" + name + " is not beside the project");
    }

    /** Where data directories lie: each process that runs tests has its own. */
    private static Path homes() {
        String given = System.getProperty("weijie.homes");
        return given == null ? target().resolve("homes") : Path.of(given);
    }

    /**
     * A data directory of this name that knows nothing yet. The database's programs are shared by all of them, since unpacking
     * them takes longer than most tests.
     */
    public static Path freshHome(String name) {
        try {
            Path home = homes().resolve(name);
            if (Files.exists(home)) {
                Trees.delete(home);
            }
            Files.createDirectories(home);
            Path engine = Files.createDirectories(homes().resolve("engine"));
            Files.createSymbolicLink(home.resolve("engine"), engine);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port of the loopback address that nobody listens on at this moment, and that no connection is given by the system before
     * somebody does: those lie above 32768 where we test.
     */
    public static int freePort() {
        return ThreadLocalRandom.current()
                .ints(1_000, 10_000, 20_000)
                .filter(Build::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
