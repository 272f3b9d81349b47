package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no page may do, because it breaks where nobody looks. */
class PagesTest {

    /** With whatever stands in quotation marks inside, a brace too. */
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:'[^']*'|\"[^\"]*\"|[^'\"}])*}");

    private static final Pattern FUNCTION = Pattern.compile("\\b[a-z]+:(\\w+)\\(");

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

    /** What cannot be read is found by the server when somebody opens the page, and then the whole page is gone. */
    @Test
    void everyExpressionCanBeRead() {
        assertThat(pages(file -> EXPRESSION
                        .matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(expression -> !isReadable(expression))))
                .isEmpty();
    }

    /** A function is a name like another here: where the tags declare it is the tags' matter. */
    private static boolean isReadable(String expression) {
        ExpressionFactory factory = ExpressionFactory.newInstance();
        try {
            factory.createValueExpression(
                    new StandardELContext(factory), FUNCTION.matcher(expression).replaceAll("$1("), Object.class);
            return true;
        } catch (ELException e) {
            return false;
        }
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
