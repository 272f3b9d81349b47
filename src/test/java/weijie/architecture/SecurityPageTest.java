package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The security page speaks of every chapter of the standard, and of no test that is not there. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("docs/reference/security.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))`");
    private static final int CHAPTERS = 17;

    @Test
    void everyTestItNamesIsThere() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> there.add(name.replace(".java", "")));
        }
        assertThat(named(Files.readString(PAGE))).hasSizeGreaterThan(20).isSubsetOf(there);
    }

    @Test
    void aNameThatIsNoTestIsSeen() {
        assertThat(named("| `NoSuchIT` `MaskingTest` |")).containsExactly("MaskingTest", "NoSuchIT");
    }

    @Test
    void everyChapterHasItsRow() throws IOException {
        String page = Files.readString(PAGE);
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            assertThat(page).containsPattern("(?m)^\\| V" + chapter + " [^|]+\\|[^|]+\\|[^|]+\\|[^|]+\\|$");
        }
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
