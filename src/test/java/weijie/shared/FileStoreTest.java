package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path home;

    private final FileStore store = new FileStore();

    @BeforeEach
    void atHome() {
        store.home = Optional.of(home.toString());
    }

    @Test
    void keepsAFileByteForByteUnderItsDigest() throws IOException {
        FileStore.Kept kept = store.keep(stream("abc"), 3);
        assertThat(kept).isEqualTo(new FileStore.Kept(OF_ABC, 3));
        try (InputStream again = store.open(OF_ABC)) {
            assertThat(again.readAllBytes()).isEqualTo("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(store.keep(stream("abc"), 3)).isEqualTo(kept);
    }

    @Test
    void refusesWhatIsTooLargeAndLeavesNothingBehind() throws IOException {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.keep(stream("abcd"), 3));
        assertThat(refusal.code()).isEqualTo("IM-006");
        try (Stream<Path> left = Files.list(home.resolve("files"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void takesOnlyDigestsForNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.path("../../etc/passwd"));
    }

    @Test
    void liesInTheUsersHomeWhenNoneIsGiven() {
        store.home = Optional.of(" ");
        assertThat(store.path(OF_ABC)).startsWithRaw(Path.of(System.getProperty("user.home"), ".weijie", "files"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
