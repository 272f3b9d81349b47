package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void aNewDataDirectoryIsNobodyElsesToRead() throws IOException {
        try (Home home = Home.take(folder.resolve("new"))) {
            assertThat(rights(home.path())).isEqualTo("rwx------");
            assertThat(rights(home.freshTemporaryDirectory())).isEqualTo("rwx------");
        }
    }

    /** The server and the database write by a mask that is not ours; where the data directory itself stays open, each folder is shut. */
    @Test
    void everyFolderInItIsShutToo() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.createFile(open.resolve("letter"));
        Files.createDirectory(open.resolve("logs"));
        try (Home home = Home.take(open)) {
            assertThat(rights(home.logs())).isEqualTo("rwx------");
            assertThat(rights(home.freshServerDirectory())).isEqualTo("rwx------");
            assertThat(rights(home.freshTemporaryDirectory())).isEqualTo("rwx------");
        }
    }

    @Test
    void anOldOneThatOthersCouldReadIsClosed() throws IOException {
        Path old = folder.resolve("old");
        Home.take(old).close();
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Home home = Home.take(old)) {
            assertThat(rights(home.path())).isEqualTo("rwx------");
        }
    }

    @Test
    void aDirectoryWithSomethingElseInItIsLeftAsItIs() throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.createFile(theirs.resolve("letter"));
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Home home = Home.take(theirs)) {
            assertThat(rights(home.path())).isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void isHeldByOneOnly() throws IOException {
        try (Home held = Home.take(folder.resolve("held"))) {
            assertThat(held.logs()).isDirectory();
        }
        assertThat(Home.takeIfFree(folder.resolve("held"))).isPresent();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
