package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.shared.jpa.FileRegister;

class FileStoreTest {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path home;

    private final FileStore store = new FileStore();
    private final List<FileStore.Kept> noted = new ArrayList<>();

    @BeforeEach
    void atHome() {
        store.home = Optional.of(home.toString());
        store.files = Optional.empty();
        store.register = new FileRegister() {
            @Override
            public void note(FileStore.Kept file) {
                assertThat(store.look(file.sha256()))
                        .as("a row that speaks of a file comes after the file")
                        .isEqualTo(FileStore.State.WHOLE);
                noted.add(file);
            }
        };
    }

    @Test
    void keepsAFileByteForByteUnderItsDigest() {
        FileStore.Kept kept = store.keep(stream("abc"), 3);
        assertThat(kept).isEqualTo(new FileStore.Kept(OF_ABC, 3));
        assertThat(store.read(OF_ABC)).hasContent("abc").isEqualByComparingTo(home.resolve("files/ba/" + OF_ABC));
        assertThat(store.keep(stream("abc"), 3)).isEqualTo(kept);
        assertThat(noted).containsExactly(kept, kept);
    }

    @Test
    void refusesWhatIsTooLargeAndLeavesNothingBehind() throws IOException {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.keep(stream("abcd"), 3));
        assertThat(refusal.code()).isEqualTo("IM-006");
        try (Stream<Path> left = Files.list(home.resolve("files"))) {
            assertThat(left).isEmpty();
        }
        assertThat(noted).isEmpty();
    }

    @Test
    void givesNoFileThatIsNotThere() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.read(OF_ABC));
        assertThat(refusal.code()).isEqualTo("FL-001");
        assertThat(store.look(OF_ABC)).isEqualTo(FileStore.State.MISSING);
    }

    @Test
    void givesNoFileThatIsNotWhatWasKeptAndMendsItWhenItComesAgain() throws IOException {
        store.keep(stream("abc"), 3);
        Files.writeString(home.resolve("files/ba/" + OF_ABC), "abd");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.read(OF_ABC));
        assertThat(refusal.code()).isEqualTo("FL-002");
        store.keep(stream("abc"), 3);
        assertThat(store.read(OF_ABC)).hasContent("abc");
    }

    @Test
    void anotherDirectoryMayBeNamed() {
        store.files = Optional.of(home.resolve("shared").toString());
        store.keep(stream("abc"), 3);
        assertThat(home.resolve("shared/ba/" + OF_ABC)).hasContent("abc");
    }

    @Test
    void takesOnlyDigestsForNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.read("../../etc/passwd"));
    }

    @Test
    void liesInTheUsersHomeWhenNoneIsGiven() {
        store.home = Optional.of(" ");
        assertThat(store.root()).isEqualTo(Path.of(System.getProperty("user.home"), ".weijie", "files"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
