package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    /** Pages that are longer; none may join them, and whoever shortens one takes it off. */
    private static final Set<String> LONG_PAGES = Set.of(
            "WEB-INF/templates/app.xhtml",
            "network/coverage.xhtml",
            "network/outlet.xhtml",
            "repair/edit.xhtml",
            "repair/view.xhtml",
            "settlement/view.xhtml");

    /** Pages with longer lines; none may join them, and whoever breaks the lines of one takes it off. */
    private static final Set<String> WIDE_PAGES = Set.of(
            "WEB-INF/home/month.xhtml",
            "WEB-INF/home/outlet.xhtml",
            "WEB-INF/home/tour.xhtml",
            "WEB-INF/home/tourOffer.xhtml",
            "WEB-INF/login/code.xhtml",
            "WEB-INF/network/bank.xhtml",
            "WEB-INF/notice/told.xhtml",
            "WEB-INF/repair/conditions.xhtml",
            "WEB-INF/repair/history.xhtml",
            "WEB-INF/repair/verdict.xhtml",
            "WEB-INF/tags/actions.xhtml",
            "WEB-INF/tags/alert.xhtml",
            "WEB-INF/tags/crumbs.xhtml",
            "WEB-INF/tags/empty.xhtml",
            "WEB-INF/tags/fact.xhtml",
            "WEB-INF/tags/help.xhtml",
            "WEB-INF/tags/kpi.xhtml",
            "WEB-INF/tags/listFooter.xhtml",
            "WEB-INF/tags/money.xhtml",
            "WEB-INF/tags/navItem.xhtml",
            "WEB-INF/tags/progress.xhtml",
            "WEB-INF/tags/savedFilters.xhtml",
            "WEB-INF/tags/status.xhtml",
            "WEB-INF/tags/stepper.xhtml",
            "WEB-INF/tags/tableBar.xhtml",
            "WEB-INF/tags/timeline.xhtml",
            "WEB-INF/templates/again.xhtml",
            "WEB-INF/templates/app.xhtml",
            "WEB-INF/templates/base.xhtml",
            "WEB-INF/templates/bell.xhtml",
            "WEB-INF/templates/viewed.xhtml",
            "audit/list.xhtml",
            "catalog/category.xhtml",
            "catalog/faults.xhtml",
            "catalog/part.xhtml",
            "error/403.xhtml",
            "error/404.xhtml",
            "error/409.xhtml",
            "error/500.xhtml",
            "help.xhtml",
            "home.xhtml",
            "index.xhtml",
            "login.xhtml",
            "network/centre.xhtml",
            "network/coverage.xhtml",
            "network/outlet.xhtml",
            "notice/announcement.xhtml",
            "notice/announcements.xhtml",
            "notice/list.xhtml",
            "policy/calendar.xhtml",
            "policy/terms.xhtml",
            "policy/words.xhtml",
            "profile/factor.xhtml",
            "profile/me.xhtml",
            "profile/password.xhtml",
            "repair/edit.xhtml",
            "repair/view.xhtml",
            "search.xhtml",
            "settlement/adjustments.xhtml",
            "settlement/mine.xhtml",
            "settlement/month.xhtml",
            "settlement/rate.xhtml",
            "settlement/rates.xhtml",
            "settlement/view.xhtml",
            "settlement/whatif.xhtml",
            "users/edit.xhtml",
            "users/keys.xhtml",
            "users/list.xhtml",
            "users/permissions.xhtml",
            "users/sessions.xhtml",
            "users/view.xhtml");

    @Test
    void aPageHasFewerThanEightyLines() {
        assertThat(pages(file -> lines(file).size() >= 80)).containsExactlyInAnyOrderElementsOf(LONG_PAGES);
    }

    @Test
    void noLineOfAPageIsLongerThanTwoHundredCharacters() {
        assertThat(pages(file -> lines(file).stream().anyMatch(line -> line.length() > 200)))
                .containsExactlyInAnyOrderElementsOf(WIDE_PAGES);
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
