package weijie.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of what is shipped, for rules about names that no class file shows. */
final class Sources {

    private Sources() {}

    static String all() {
        return read(".*\\.(java|xhtml|js|jrxml|xml)");
    }

    /** Pages, papers and configuration. */
    static String outsideJava() {
        return read(".*\\.(xhtml|js|jrxml|xml)|.*/META-INF/services/.*");
    }

    private static String read(String names) {
        return Stream.of("src/main", "reports")
                .flatMap(folder -> texts(folder, names))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(String folder, String names) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files
                    .filter(file -> Files.isRegularFile(file) && file.toString().matches(names))
                    .map(Sources::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
