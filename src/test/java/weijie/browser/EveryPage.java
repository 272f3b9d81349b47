package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.api.Door;
import weijie.shared.Role;
import weijie.testing.RunningServer;
import weijie.web.Menu;

/**
 * Opens every page of the menu, the pages everybody has, and each kind of page that these lead to, as each role and at one width: it must
 * come, have its title, fit the width, leave nothing in the console and satisfy axe-core. What a page links to may be opened by who sees the
 * link. A page that joins {@link Menu} is tested from then on, and a page that nobody comes to is found at the end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryPage {

    /** Pages that are not in the menu but everybody's. */
    private static final List<String> EVERYBODYS =
            List.of("/notice/list", "/profile/me", "/profile/password", "/profile/lock", "/help", "/search", "/export");

    /** Further pages that need no argument, and who may open them. */
    private static final Map<String, Set<Role>> FURTHER = Map.of(
            "/users/edit", Set.of(Role.HQ_ADMIN),
            "/users/permissions", Set.of(Role.HQ_ADMIN, Role.HQ_DIRECTOR),
            "/repair/edit", Set.of(Role.CENTRE_CLERK, Role.OUTLET_CLERK),
            "/importing/new", Set.of(Role.HQ_ADMIN, Role.CENTRE_CLERK),
            "/users/view", Set.of(Role.HQ_ADMIN),
            "/parts/forecastOf", Set.of(Role.HQ_PARTS, Role.HQ_DIRECTOR, Role.CENTRE_CLERK),
            "/profile/factor", Set.of(Role.HQ_ADMIN, Role.HQ_ACCOUNTS));

    static final Map<Role, String> ACCOUNTS = new LinkedHashMap<>();

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

    /** Pictures of every page, to be looked at: {@code -Dpictures}; drawing them costs as much as the checks. */
    private static final boolean PICTURES = System.getProperty("pictures") != null;

    private final int width;

    private final Set<String> seen = new TreeSet<>();

    EveryPage(int width) {
        this.width = width;
    }

    static Set<Role> roles() {
        return ACCOUNTS.keySet();
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

    private static final Path PAGES = Path.of("src", "main", "webapp");

    /** Pages that are opened by the tests below, or that are no page of their own. */
    private static final Set<String> APART = Set.of("/login", "/index");

    /** A bad part, a parcel and a penalty, whose pages only a list with something in it leads to. */
    @BeforeAll
    static void somethingToSendBack() {
        String part = Door.as("hq.admin").get("/parts").path("items[0].code");
        Door.as("outlet.wd440101")
                .body(Map.of("outletCode", "WD440101", "partCode", part, "reason", "仓库角落里找到的旧件"))
                .post("/parts/bad-parts")
                .then()
                .statusCode(201);
        Door.as("centre.fc44")
                .body(Map.of("group", "OTHER"))
                .post("/parts/parcels")
                .then()
                .statusCode(201);
        String order = Door.as("outlet.wd440101").get("/repair-orders").path("items[0].orderNo");
        Door.as("hq.accounts")
                .body(Map.of("kind", "OTHER", "orderNo", order, "amount", "1.00", "note", "向用户多收上门费"))
                .post("/penalties")
                .then()
                .statusCode(201);
    }

    /** Something that stands out, which a network of so few outlets never has. */
    @BeforeAll
    static void somethingThatStandsOut() throws SQLException {
        change("INSERT IGNORE INTO anomaly_run (month, found_at, rules, thresholds, orders, outlets, judged)"
                + " VALUES ('2026-10', NOW(3), 1, '', 30, 10, 10)");
        change(
                "INSERT IGNORE INTO anomaly (month, outlet_id, kind, centre_id, asked, hits, peer_group, peers, median_rate, upper_rate,"
                        + " stake, rules, found_at) SELECT '2026-10', o.id, 'TOP_LEVEL', c.id, 30, 20, 'PROVINCE', 9, 0, 0, 700.00, 1, NOW(3)"
                        + " FROM outlet o JOIN service_centre c ON c.code = 'FC44' WHERE o.code = 'WD440101'");
    }

    /** A debt that is collected, whose page only a list with something in it leads to. */
    @BeforeAll
    static void somethingThatIsOwed() throws SQLException {
        change(
                "INSERT IGNORE INTO collection_case (id, case_no, statement_id, centre_id, cause, state, amount, taken, opened_by, opened_on)"
                        + " SELECT 1, 'CS-EVERY', s.id, s.centre_id, 'CARRIED', 'SETTLED', 1, 1, 'system', '2026-10-31' FROM statement s"
                        + " JOIN service_centre c ON c.id = s.centre_id AND c.code = 'JX' WHERE s.state = 'CARRIED_FORWARD' ORDER BY s.id LIMIT 1");
    }

    @AfterAll
    static void nothingIsOwedAnyMore() throws SQLException {
        change("DELETE FROM collection_case WHERE case_no = 'CS-EVERY'");
    }

    @AfterAll
    static void nothingStandsOutAnyMore() throws SQLException {
        change("DELETE FROM anomaly WHERE month = '2026-10'");
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = RunningServer.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @AfterAll
    void nothingWasLeftOut() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            assertThat(files.map(file -> '/' + PAGES.relativize(file).toString().replace('\\', '/'))
                            .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                            .map(EveryPage::view)
                            .filter(page -> !APART.contains(page)))
                    .as("pages that nobody comes to")
                    .allMatch(seen::contains);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    @DisplayName("every page comes, fits, is quiet and accessible")
    void everyPage(Role role) {
        List<String> wrong = new ArrayList<>();
        Set<String> views = new HashSet<>();
        Set<String> asked = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        for (String page : pagesOf(role)) {
            if (views.add(page)) {
                next.add(page + ".xhtml");
            }
        }
        try (Browser browser = Browser.as(ACCOUNTS.get(role), width)) {
            browser.complaints();
            while (!next.isEmpty()) {
                String page = next.remove();
                inspect(browser, page, role, wrong);
                for (String link : browser.links()) {
                    if (!asked.add(kind(link))) {
                        continue;
                    }
                    if (views.add(view(link))) {
                        next.add(link);
                    } else if (browser.status(link) != 200) {
                        wrong.add(page + ": leads to " + link + ", which answers " + browser.status(link));
                    }
                }
                browser.complaints();
            }
        }
        seen.addAll(views);
        assertThat(wrong).isEmpty();
    }

    /** The page of a path, without its ending and its criteria. */
    private static String view(String path) {
        return path.replaceFirst("\\.xhtml.*$", "");
    }

    /** Links to the same page with the same criteria, whatever their values, are of one kind. */
    private static String kind(String link) {
        return link.replaceAll("=[^&]*", "=");
    }

    @Test
    @DisplayName("the pages for what went wrong are pages too")
    void errorPages() {
        try (Browser browser = Browser.as("hq.parts", width)) {
            for (String page :
                    List.of("/no/such/page", "/users/list", "/error/403", "/error/404", "/error/409", "/error/500")) {
                browser.go(page + ".xhtml").settle();
                assertThat(browser.has(".error-card")).as(page).isTrue();
                assertThat(browser.axe()).as(page).isEmpty();
                assertThat(browser.isTooWide()).as(page).isFalse();
                seen.add(page);
            }
        }
    }

    private static void inspect(Browser browser, String page, Role role, List<String> wrong) {
        browser.go(page).settle();
        if (PICTURES) {
            browser.picture(role + view(page).replace('/', '_'));
        }
        if (browser.statusOfPage() != 200
                || browser.has(".error-card")
                || !browser.path().startsWith(view(page))) {
            wrong.add(page + ": leads to " + browser.path() + ' ' + browser.statusOfPage() + ' '
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

    @Test
    @DisplayName("the login page is quiet and accessible too")
    void loginPage() {
        try (Browser browser = Browser.open(width)) {
            browser.go("/login.xhtml").settle().picture("login");
            assertThat(browser.axe()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.isTooWide()).isFalse();
        }
    }
}
