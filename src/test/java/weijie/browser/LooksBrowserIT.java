package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import weijie.api.Door;
import weijie.shared.Role;

/** Dark colours, large text and the tour: chosen once, kept with the account, and fit to be read on every page. */
class LooksBrowserIT {

    private static final String PASSWORD = "blue-Kettle-71-lamp";

    /** A new account, so that what it likes disturbs no other test. */
    private static String person(Role role) {
        String name = Door.freshName();
        Map<String, Object> entry = switch (role) {
            case CENTRE_CLERK -> Map.of("centreCode", "FC44");
            case OUTLET_CLERK -> Map.of("outletCode", "WD440101");
            default -> Map.of();
        };
        Map<String, Object> body = new HashMap<>(entry);
        body.putAll(Map.of("userName", name, "roles", List.of(role), "password", PASSWORD));
        Door.as("hq.admin").body(body).post("/users").then().statusCode(201);
        return name;
    }

    private static Browser signedIn(String name, int width) {
        Browser browser = Browser.open(width);
        new LoginForm(browser).signIn(name, PASSWORD);
        return browser;
    }

    private static void choose(Browser browser, String selector) {
        browser.css("#userMenu summary").click();
        browser.turnPage(browser.css(selector));
    }

    private static String ground(Browser browser) {
        return (String) browser.driver().executeScript("return getComputedStyle(document.body).backgroundColor");
    }

    @ParameterizedTest(name = "{0} in the dark")
    @EnumSource(
            value = Role.class,
            names = {"HQ_ADMIN", "HQ_ACCOUNTS", "CENTRE_CLERK", "OUTLET_CLERK"})
    @DisplayName("every page can be read in the dark, in large text, at its width")
    void everyPageInTheDark(Role role) {
        int width = role == Role.OUTLET_CLERK ? Browser.PHONE : 1280;
        List<String> wrong = new ArrayList<>();
        try (Browser browser = signedIn(person(role), width)) {
            choose(browser, ".look-DARK");
            choose(browser, "#topForm\\:resize");
            for (String page : EveryPage.pagesOf(role)) {
                browser.go(page + ".xhtml").settle();
                browser.axe().forEach(finding -> wrong.add(page + ": " + finding));
                if (browser.isTooWide()) {
                    wrong.add(page + ": is wider than the window");
                }
                if (System.getProperty("pictures") != null) {
                    browser.picture("dark_" + role + page.replace('/', '_'));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_choice_follows_the_account_and_the_page_to_sign_in() {
        String name = person(Role.HQ_PARTS);
        try (Browser browser = signedIn(name, Browser.DESK)) {
            String light = ground(browser);
            choose(browser, ".look-DARK");
            assertThat(ground(browser)).isNotEqualTo(light);
            new Shell(browser).signOut();
            assertThat(ground(browser)).as("the page to sign in").isNotEqualTo(light);
            assertThat(browser.css("link[href*='dark.css']").getDomAttribute("media"))
                    .isEqualTo("screen");
            browser.picture("login_dark");
            assertThat(browser.axe()).isEmpty();
        }
        try (Browser other = signedIn(name, Browser.DESK)) {
            assertThat(other.css("link[href*='dark.css']").getDomAttribute("media"))
                    .isEqualTo("screen");
            choose(other, ".look-LIGHT");
            assertThat(other.css("link[href*='dark.css']").getDomAttribute("media"))
                    .isEqualTo("not all");
        }
    }

    @Test
    void without_a_choice_the_device_decides() {
        try (Browser browser = signedIn(person(Role.HQ_PARTS), Browser.DESK)) {
            String light = ground(browser);
            browser.driver()
                    .executeCdpCommand(
                            "Emulation.setEmulatedMedia",
                            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
            assertThat(ground(browser)).isNotEqualTo(light);
        }
    }

    @Test
    void large_text_is_larger() {
        try (Browser browser = signedIn(person(Role.HQ_PARTS), Browser.DESK)) {
            choose(browser, "#topForm\\:resize");
            assertThat(browser.driver().executeScript("return getComputedStyle(document.body).fontSize"))
                    .isEqualTo("16px");
            choose(browser, "#topForm\\:resize");
            assertThat(browser.driver().executeScript("return getComputedStyle(document.body).fontSize"))
                    .isEqualTo("14px");
        }
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void a_person_is_shown_around_once_with_the_keyboard_alone(int width) {
        String name = person(Role.OUTLET_CLERK);
        try (Browser browser = signedIn(name, width)) {
            browser.byId("tourStart").sendKeys(Keys.ENTER);
            List<String> titles = new ArrayList<>();
            while (browser.byId("tour").isDisplayed()) {
                titles.add(browser.byId("tourTitle").getText());
                assertThat(browser.has(".tour-target")).isTrue();
                assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                        .isEqualTo("tourNext");
                assertThat(browser.isTooWide()).isFalse();
                if (titles.size() == 2) {
                    assertThat(browser.axe()).isEmpty();
                    browser.picture("tour_" + width);
                }
                browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            }
            assertThat(titles).hasSizeGreaterThan(3).doesNotHaveDuplicates();
            browser.settle();
            browser.go("/home.xhtml").settle();
            assertThat(browser.has("#tourStart")).isFalse();
        }
        try (Browser other = signedIn(name, width)) {
            assertThat(other.has("#tourStart")).isFalse();
            choose(other, "#toTour");
            assertThat(other.byId("tour").isDisplayed()).isTrue();
            other.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
            assertThat(other.byId("tour").isDisplayed()).isFalse();
        }
    }

    @Test
    void who_does_not_want_the_tour_is_not_asked_again() {
        try (Browser browser = signedIn(person(Role.HQ_REVIEWER), Browser.DESK)) {
            browser.click("tourNever");
            assertThat(browser.has("#tourOffer")).isFalse();
            browser.go("/home.xhtml").settle();
            assertThat(browser.has("#tourOffer")).isFalse();
        }
    }
}
