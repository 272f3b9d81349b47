package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no page may do, because it breaks where nobody looks. */
class PagesTest {

    /**
     * {@code f:viewParam} takes part in every further click of its page: required, it refuses the second one without a word; optional, it
     * sets back what the person has changed meanwhile. {@code o:viewParam} is read once, when the page is opened.
     */
    @Test
    void parametersOfAPageAreReadOnlyWhenItIsOpened() {
        assertThat(pagesWith("<f:viewParam")).isEmpty();
    }

    /** A tag of a namespace nobody knows is sent to the browser as it stands, and does nothing. */
    @Test
    void theLibraryOfOurOtherTagsIsCalledByItsName() {
        assertThat(pagesWith("xmlns:o=\"omnifaces\"")).isEmpty();
        assertThat(pagesWith("xmlns:of=\"omnifaces.functions\"")).isEmpty();
    }

    @Test
    void noPageCarriesItsOwnScript() {
        assertThat(pagesWith("onclick=\"")).isEmpty();
        assertThat(pagesWith("<script>")).isEmpty();
    }

    @Test
    void aPageHasFewerThanEightyLines() {
        assertThat(pages(file -> lines(file).size() >= 80)).isEmpty();
    }

    @Test
    void noLineOfAPageIsLongerThanTwoHundredCharacters() {
        assertThat(pages(file -> lines(file).stream().anyMatch(line -> line.length() > 200)))
                .isEmpty();
    }

    /** A phone shows three facts of a row and its state beside the number; a column that says it is both is drawn as neither. */
    @Test
    void theStateOfARowStandsAtTheRightAndIsNoFact() {
        assertThat(pages(file -> read(file).contains("<w:list page")
                        && lines(file).stream()
                                .filter(line -> line.contains("<p:column ")
                                        && line.contains("<w:status value=\"#{row.state()}\""))
                                .anyMatch(line -> !line.contains("styleClass=\"col-status\""))))
                .isEmpty();
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static List<String> pages(Predicate<Path> those) {
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(those)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pagesWith(String text) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> read(file).contains(text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
