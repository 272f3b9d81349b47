package weijie.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import weijie.testing.Build;

/** The database of our own, as the launcher starts it, for tests that run without a launcher. */
public final class TestDatabase {

    private final EmbeddedDatabase database;
    private final Settings.External access;

    private TestDatabase(EmbeddedDatabase database) {
        this.database = database;
        this.access = database.access().asOwner();
    }

    /** Starts one with nothing in it; it ends with this process. */
    public static TestDatabase start(Path home) {
        Console console = new Console(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        EmbeddedDatabase database =
                EmbeddedDatabase.start(Build.dist().resolve("lib/mariadb-bin.jar"), Home.take(home), console, () -> {});
        return new TestDatabase(database);
    }

    /** Ends it before the process does. */
    public void stop() {
        database.stop();
    }

    public String url() {
        return access.url();
    }

    public String user() {
        return access.user();
    }

    public String password() {
        return access.password();
    }
}
