package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.shared.Role;
import weijie.web.Menu;

/**
 * Opens every page of the menu, and the pages everybody has, as each role and at both widths: it must come, have its title, fit the width,
 * leave nothing in the console and satisfy axe-core. A page that joins {@link Menu} is tested from then on.
 */
class EveryPageBrowserIT {

    /** Pages that are not in the menu but everybody's. */
    private static final List<String> EVERYBODYS =
            List.of("/notice/list", "/profile/me", "/profile/password", "/help", "/search");

    /** Further pages that need no argument, and who may open them. */
    private static final Map<String, Set<Role>> FURTHER = Map.of(
            "/users/edit", Set.of(Role.HQ_ADMIN),
            "/users/permissions", Set.of(Role.HQ_ADMIN, Role.HQ_DIRECTOR),
            "/repair/edit", Set.of(Role.CENTRE_CLERK, Role.OUTLET_CLERK),
            "/importing/new", Set.of(Role.HQ_ADMIN, Role.CENTRE_CLERK));

    private static final Map<Role, String> ACCOUNTS = new LinkedHashMap<>();

    static {
        ACCOUNTS.put(Role.HQ_ADMIN, "hq.admin");
        ACCOUNTS.put(Role.HQ_REVIEWER, "hq.reviewer");
        ACCOUNTS.put(Role.HQ_PARTS, "hq.parts");
        ACCOUNTS.put(Role.HQ_INSPECTOR, "hq.inspector");
        ACCOUNTS.put(Role.HQ_ACCOUNTS, "hq.accounts");
        ACCOUNTS.put(Role.HQ_DIRECTOR, "hq.director");
        ACCOUNTS.put(Role.CENTRE_CLERK, "centre.fc44");
        ACCOUNTS.put(Role.OUTLET_CLERK, "outlet.wd440101");
    }

    static Stream<Arguments> rolesAndWidths() {
        return ACCOUNTS.keySet().stream()
                .flatMap(role -> Stream.of(Arguments.of(role, Browser.DESK), Arguments.of(role, Browser.PHONE)));
    }

    /** The paths a role can go to. */
    static List<String> pagesOf(Role role) {
        List<String> pages = new ArrayList<>();
        Menu.of(Set.of(role)).forEach(group -> group.items().forEach(item -> pages.add(item.path())));
        pages.addAll(EVERYBODYS);
        FURTHER.forEach((page, roles) -> {
            if (roles.contains(role)) {
                pages.add(page);
            }
        });
        return pages;
    }

    @ParameterizedTest(name = "{0} at {1} px")
    @MethodSource("rolesAndWidths")
    @DisplayName("every page comes, fits, is quiet and accessible")
    void everyPage(Role role, int width) {
        List<String> wrong = new ArrayList<>();
        try (Browser browser = Browser.as(ACCOUNTS.get(role), width)) {
            browser.complaints();
            for (String page : pagesOf(role)) {
                inspect(browser, page, role, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void inspect(Browser browser, String page, Role role, List<String> wrong) {
        browser.go(page + ".xhtml").settle();
        browser.picture(role + page.replace('/', '_'));
        if (browser.has(".error-card") || !browser.path().startsWith(page)) {
            wrong.add(page + ": leads to " + browser.path() + ' '
                    + browser.driver().getTitle());
            browser.complaints();
            return;
        }
        if (browser.css("h1").getText().isBlank()) {
            wrong.add(page + ": has no title");
        }
        if (browser.driver().getPageSource().contains("???")) {
            wrong.add(page + ": shows a key nobody translated");
        }
        if (browser.isTooWide()) {
            wrong.add(page + ": is wider than the window");
        }
        browser.axe().forEach(finding -> wrong.add(page + ": " + finding));
        browser.complaints().forEach(complaint -> wrong.add(page + ": console: " + complaint));
    }

    @ParameterizedTest(name = "at {0} px")
    @org.junit.jupiter.params.provider.ValueSource(ints = {Browser.DESK, Browser.PHONE})
    @DisplayName("the login page is quiet and accessible too")
    void loginPage(int width) {
        try (Browser browser = Browser.open(width)) {
            browser.go("/login.xhtml").settle().picture("login");
            assertThat(browser.axe()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.isTooWide()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0} in English")
    @org.junit.jupiter.params.provider.EnumSource(
            value = Role.class,
            names = {"HQ_ADMIN", "CENTRE_CLERK", "OUTLET_CLERK"})
    @DisplayName("every page speaks English when asked to")
    void english(Role role) {
        List<String> wrong = new ArrayList<>();
        try (Browser browser = Browser.as(ACCOUNTS.get(role), Browser.DESK)) {
            new Shell(browser).switchLanguage();
            for (String page : pagesOf(role)) {
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
