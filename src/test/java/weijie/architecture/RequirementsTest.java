package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the sixty requirements tells the truth: each stands on it once, and the pages and tests it names are there. */
class RequirementsTest {

    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|[^|]*\\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern PAGE = Pattern.compile("`([a-z0-9]+(?:/\\w+)?\\.xhtml)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|Bench))`");

    private static List<MatchResult> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/reference/requirements.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.toMatchResult())
                .toList();
    }

    private static Stream<String> named(Pattern what) throws IOException {
        return rows().stream()
                .flatMap(row -> what.matcher(row.group(2)).results().map(found -> found.group(1)));
    }

    @Test
    void eachRequirementStandsThereOnce() throws IOException {
        assertThat(rows().stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void itsPagesExist() throws IOException {
        assertThat(named(PAGE)).isNotEmpty().allMatch(page -> Files.exists(Path.of("src/main/webapp", page)));
    }

    @Test
    void itsTestsExist() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named(TEST)).isNotEmpty().allMatch(tests::contains);
        }
    }

    @Test
    void whatIsNotTestedSaysWhatIsMissing() throws IOException {
        assertThat(rows().stream()
                        .filter(row -> !TEST.matcher(row.group(2)).find())
                        .filter(row -> row.group(3).strip().equals("—"))
                        .map(row -> row.group(1)))
                .isEmpty();
    }
}
