package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.shared.FileStore;

/** What is sealed is read only with the key, and only as that person's. */
class SecretSealTest {

    private static final byte[] SECRET = FactorSecret.draw().bytes();

    @TempDir
    Path folder;

    private SecretSeal seal;

    @BeforeEach
    void open() {
        seal = new SecretSeal(new FileStore() {
            @Override
            public Path root() {
                return folder;
            }
        });
    }

    @Test
    void whatIsSealedForOneOpensForThatOne() {
        String sealed = seal.seal(SECRET, "anna");
        assertThat(seal.open(sealed, "anna"))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(SECRET));
        assertThat(seal.open(sealed, "bert")).isEmpty();
        assertThat(seal.seal(SECRET, "anna")).isNotEqualTo(sealed);
    }

    @Test
    void withoutTheKeyItIsLost() throws IOException {
        String sealed = seal.seal(SECRET, "anna");
        Files.delete(folder.resolve(SecretSeal.KEY_FILE));
        assertThat(seal.open(sealed, "anna")).isEmpty();
    }

    @Test
    void onlyOurOwnAccountReadsTheKey() throws IOException {
        seal.seal(SECRET, "anna");
        assertThat(Files.getPosixFilePermissions(folder.resolve(SecretSeal.KEY_FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
