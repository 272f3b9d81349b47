package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary tells the truth: every name in it is a class of ours, or a constant of one. */
class GlossaryTest {

    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*)(?:\\.(\\w+))?`");

    @Test
    void everyNameInTheGlossaryExists() throws IOException {
        Map<String, Path> classes = classes();
        List<String> missing = Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .flatMap(line -> NAME.matcher(line).results())
                .filter(name -> !exists(classes, name.group(1), name.group(2)))
                .map(name -> name.group())
                .toList();
        assertThat(missing).as("names in docs/glossary.md without a class").isEmpty();
    }

    private static boolean exists(Map<String, Path> classes, String name, String constant) {
        Path source = classes.get(name);
        if (source == null || constant == null) {
            return source != null;
        }
        try {
            return Pattern.compile("\\b" + constant + "\\b")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Path> classes() throws IOException {
        Map<String, Path> classes = new HashMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/weijie"))) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .forEach(source ->
                            classes.put(source.getFileName().toString().replace(".java", ""), source));
        }
        return classes;
    }
}
