package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @TempDir
    private Path folder;

    /** In memory, and in a file. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 3 << 20})
    void aBodyIsReadAgainFromWhereItWasMarked(int length) throws Exception {
        byte[] sent = "维结".repeat(length / 6).getBytes(StandardCharsets.UTF_8);
        try (Body body = Body.receive(new ByteArrayInputStream(sent), 4 << 20, folder)) {
            BodyStream stream = new BodyStream(body, 0, body.length());
            stream.mark(Integer.MAX_VALUE);
            assertThat(stream.readAllBytes()).isEqualTo(sent);
            stream.reset();
            assertThat(stream.readAllBytes()).isEqualTo(sent);
            assertThat(stream.isFinished()).isTrue();
        }
    }
}
