package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weijie.shared.Role;

/** Whoever switches the language reads English on every page. */
class EnglishPagesBrowserIT {

    @ParameterizedTest(name = "{0} in English")
    @EnumSource(
            value = Role.class,
            names = {"HQ_ADMIN", "CENTRE_CLERK", "OUTLET_CLERK"})
    @DisplayName("every page speaks English when asked to")
    void english(Role role) {
        List<String> wrong = new ArrayList<>();
        try (Browser browser = Browser.as(EveryPage.ACCOUNTS.get(role), Browser.DESK)) {
            new Shell(browser).switchLanguage();
            for (String page : EveryPage.pagesOf(role)) {
                browser.go(page + ".xhtml").settle();
                String title = browser.css("h1").getText();
                if (title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                    wrong.add(page + ": " + title);
                }
                if (browser.driver().getPageSource().contains("???")) {
                    wrong.add(page + ": shows a key nobody translated");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
