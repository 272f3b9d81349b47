package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Data directories in which the demonstration of the business date {@value RunningServer#BUSINESS_DATE} stands already, as a first start
 * makes it. Making it takes longer than all the rest of a start, so it is done once for what was built, and all processes of tests copy what
 * came of it.
 */
public final class DemoHome {

    /** What a server of such a directory is told. */
    public static final Map<String, String> SETTINGS =
            Map.of("WEIJIE_DEMO", "true", "WEIJIE_BUSINESS_DATE", RunningServer.BUSINESS_DATE);

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final List<String> PARTS = List.of("database", "files");

    private DemoHome() {}

    /** A directory of this name with the demonstration and nothing else. */
    public static Path fresh(String name) {
        Path home = Build.freshHome(name);
        for (String part : PARTS) {
            copy(Made.PLACE.resolve(part), home);
        }
        return home;
    }

    /** The database's log is hundreds of megabytes, most of them never written. */
    private static void copy(Path tree, Path into) {
        try {
            Process copying = new ProcessBuilder("cp", "-a", "--sparse=always", tree.toString(), into.toString())
                    .inheritIO()
                    .start();
            if (copying.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(tree + " could not be copied into " + into);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Made {
        private static final Path PLACE = make();

        private static Path make() {
            Path place = Build.target().resolve("demonstration");
            Path made = place.resolve("made-of");
            try {
                Files.createDirectories(place);
                // Of two processes one makes it, and the other waits.
                try (FileChannel door = FileChannel.open(
                                place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = door.lock()) {
                    if (held.isValid() && !isMade(made)) {
                        Files.deleteIfExists(made);
                        fill(place);
                        Files.writeString(made, build());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return place;
        }

        private static boolean isMade(Path made) throws IOException {
            return Files.exists(made) && Files.readString(made).equals(build());
        }

        /** What tells one build from another. */
        private static String build() throws IOException {
            Path war = Build.target().resolve("weijie.war");
            return Files.getLastModifiedTime(war) + " " + Files.size(war) + " " + RunningServer.BUSINESS_DATE;
        }

        private static void fill(Path place) throws IOException {
            Path home = Build.freshHome("demonstration");
            Instance first = Instance.launch(home, SETTINGS);
            try {
                Eventually.await("the months of the demonstration", LONGEST, () -> isQuiet(first));
            } finally {
                first.stop();
            }
            for (String part : PARTS) {
                if (Files.exists(place.resolve(part))) {
                    Trees.delete(place.resolve(part));
                }
                copy(home.resolve(part), place);
            }
        }

        private static boolean isQuiet(Instance server) {
            try (Connection connection = server.database();
                    Statement statement = connection.createStatement();
                    ResultSet working =
                            statement.executeQuery("SELECT COUNT(*) FROM job WHERE state IN ('QUEUED', 'RUNNING')")) {
                return working.next() && working.getInt(1) == 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
