package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the style sheets keep to, so that pages can be read in the dark and in large text. */
class StylesTest {

    private static final Path FOLDER = Path.of("src/main/webapp/resources/app/css");

    private static final Pattern COLOUR = Pattern.compile("(--[a-z0-9-]+): *(?:#|rgba?\\()");

    private static final Pattern FIXED_SIZE = Pattern.compile("font-size: *\\d+(?:\\.\\d+)?px");

    /** They stand on a ground that is dark in the light too, or are the same on both. */
    private static final Set<String> SAME_IN_THE_DARK = Set.of(
            "--dot-ok",
            "--dot-warn",
            "--dot-danger",
            "--nav-text",
            "--nav-title",
            "--nav-icon",
            "--nav-hover",
            "--nav-line");

    @Test
    void everyColourHasOneForTheDark() {
        Set<String> missing = colours(read("tokens.css"));
        missing.removeAll(colours(read("dark.css")));
        assertThat(missing).isEqualTo(new TreeSet<>(SAME_IN_THE_DARK));
    }

    @Test
    void theDarkKnowsNoColourThatTheLightHasNot() {
        assertThat(colours(read("dark.css"))).isSubsetOf(colours(read("tokens.css")));
    }

    /** A size in pixels stays small when a person asks for large text; only the root itself has one. */
    @Test
    void sizesOfWritingFollowTheRoot() {
        assertThat(fixedSizes(sheets())).isEqualTo(2);
        assertThat(fixedSizes(Stream.of(".a { font-size: 13px; }", ".b { font-size: 1rem; }")))
                .isEqualTo(1);
        assertThat(read("shell.css")).contains("html {\n    font-size: 14px;");
        assertThat(read("looks.css")).contains(".large-text { font-size: 16px; }");
    }

    private static long fixedSizes(Stream<String> sheets) {
        return sheets.mapToLong(sheet -> FIXED_SIZE.matcher(sheet).results().count())
                .sum();
    }

    private static Set<String> colours(String sheet) {
        return COLOUR.matcher(sheet).results().map(hit -> hit.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sheets() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            return names.stream().map(StylesTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
