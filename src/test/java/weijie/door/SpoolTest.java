package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenComesBackHoweverLongItIs() throws IOException {
        for (int length : new int[] {0, 1, 262_144, 262_145, 1_000_000}) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            try (Spool spool = new Spool(folder)) {
                for (int at = 0; at < length; at += 7_777) {
                    spool.append(bytes, at, Math.min(7_777, length - at));
                }
                assertThat(spool.length()).isEqualTo(length);
                assertThat(all(spool)).isEqualTo(bytes);
                assertThat(all(spool)).as("a second time").isEqualTo(bytes);
            }
        }
    }

    @Test
    void whatIsForgottenIsGoneAndTheNextBeginsAnew() throws IOException {
        try (Spool spool = new Spool(folder)) {
            spool.append(new byte[300_000], 0, 300_000);
            spool.clear();
            assertThat(spool.length()).isZero();
            spool.append(new byte[] {1, 2, 3}, 1, 2);
            assertThat(all(spool)).containsExactly(2, 3);
        }
    }

    @Test
    void nothingIsLeft() throws IOException {
        try (Spool spool = new Spool(folder)) {
            spool.append(new byte[300_000], 0, 300_000);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static byte[] all(Spool spool) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[10_000];
        for (int read; (read = spool.read(all.size(), piece, 0, piece.length)) > 0; ) {
            all.write(piece, 0, read);
        }
        return all.toByteArray();
    }
}
