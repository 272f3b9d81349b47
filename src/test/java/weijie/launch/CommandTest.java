package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @Test
    void nothingSaidMeansStart() {
        assertThat(Command.of()).isEqualTo(Command.START);
    }

    @Test
    void aBackupAndARestoreNameADirectory() {
        assertThat(Command.of("backup", "/a/../b")).isEqualTo(new Command(Command.Verb.BACKUP, Path.of("/b")));
        assertThat(Command.of("restore", "b"))
                .isEqualTo(new Command(Command.Verb.RESTORE, Path.of("b").toAbsolutePath()));
    }

    @Test
    void aVerificationNamesAFile() {
        assertThat(Command.of("verify", "/a/b.txt")).isEqualTo(new Command(Command.Verb.VERIFY, Path.of("/a/b.txt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start", "backup", "restore", "backup a b", "--help", "restore a b", "verify", "verify a b"})
    void anythingElseIsToldHowItIsUsed(String line) {
        assertThatThrownBy(() -> Command.of(line.split(" ")))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.reasons().get(0).code()).isEqualTo("LA-050"));
    }
}
