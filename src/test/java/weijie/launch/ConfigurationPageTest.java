package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the configuration says what the program reads and asks for, all of it and nothing else. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("docs/reference/configuration.md");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern VARIABLE = Pattern.compile("\"((?:WEIJIE|DB)_[A-Z_]+)\"");
    private static final Pattern REQUIREMENT = Pattern.compile("\"(DB-\\d{3})\"");

    /** The name of a cookie looks like a variable and is none. */
    @Test
    void everyVariableThatIsReadHasItsRow() throws IOException {
        String table = rows(Files.readString(PAGE), "| `");
        assertThat(found(
                        Pattern.compile("`((?:WEIJIE|DB)_[A-Z_]+)`"),
                        table.lines()
                                .filter(line -> line.matches("\\| `(WEIJIE|DB)_.*"))
                                .map(line -> line.substring(0, line.indexOf('|', 2)))
                                .collect(Collectors.joining("\n"))))
                .isEqualTo(found(VARIABLE, code().replace("\"WEIJIE_LANG\"", "")));
    }

    @Test
    void everyRequirementOfADatabaseHasItsRow() throws IOException {
        assertThat(found(Pattern.compile("\\| `(DB-\\d{3})` \\|"), Files.readString(PAGE)))
                .isEqualTo(found(REQUIREMENT, code()));
    }

    @Test
    void theDefaultsAreThoseOfThePage() throws IOException {
        Settings settings = Settings.of(Map.of(), false);
        String page = Files.readString(PAGE);
        assertThat(page)
                .contains("| `WEIJIE_PORT` | `" + settings.port() + "` |")
                .contains("| `WEIJIE_ADDRESS` | `" + settings.address().getHostAddress() + "` |")
                .contains("| `WEIJIE_HOME` | `~/.weijie` |")
                .contains("| `WEIJIE_FILES` | `WEIJIE_HOME/files` |");
        assertThat(settings.home()).endsWithRaw(Path.of(".weijie"));
        assertThat(settings.filePlace()).isEqualTo(settings.home().resolve("files"));
    }

    private static String rows(String page, String start) {
        return page.lines().filter(line -> line.startsWith(start)).collect(Collectors.joining("\n"));
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
