package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build runs what needs the container apart from the rest, by its tag. */
class ContainerTestsTest {

    @Test
    void whatRunsInTheContainerSaysSo() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/weijie"))) {
            List<Path> untagged = files.filter(file -> file.toString().endsWith("IT.java"))
                    .filter(file -> text(file).contains("@ExtendWith(Arquillian"))
                    .filter(file -> !text(file).contains("@Tag(\"container\")"))
                    .toList();
            assertThat(untagged).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
