package weijie.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import weijie.api.Door;
import weijie.testing.Authenticator;
import weijie.testing.RunningServer;

/** A screen that is left: covered in every tab, answered by nobody, and as it was once the password is right. */
class LockBrowserIT {

    private static final String PASSWORD = "blue-Kettle-71-lamp";

    private static String person(String role) {
        String name = Door.freshName();
        Door.as("hq.admin")
                .body(Map.of("userName", name, "displayName", "李敏", "roles", List.of(role), "password", PASSWORD))
                .post("/users")
                .then()
                .statusCode(201);
        return name;
    }

    private static void lockByMenu(Browser browser) {
        browser.css("#userMenu summary").click();
        browser.byId("lockScreen").click();
        browser.shown("[id='lockForm:password']");
    }

    private static void unlock(Browser browser, String password) {
        WebElement field = browser.shown("[id='lockForm:password']");
        field.clear();
        field.sendKeys(password, Keys.ENTER);
    }

    /** A request with this browser's cookie, as another tab would send it. */
    private static RequestSpecification withCookieOf(Browser browser) {
        return given().baseUri(RunningServer.url())
                .redirects()
                .follow(false)
                .cookie(
                        "WEIJIE",
                        browser.driver().manage().getCookieNamed("WEIJIE").getValue());
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void what_was_typed_stays_beneath_and_nothing_is_answered_meanwhile(int width) {
        String name = person("HQ_ADMIN");
        try (Browser browser = Browser.open(width)) {
            new LoginForm(browser).signIn(name, PASSWORD);
            browser.go("/notice/announcements.xhtml").type("f:title", "写了一半的公告");
            lockByMenu(browser);
            assertThat(browser.byId("lockDialog").getText()).contains("屏幕已锁定", "李敏");
            assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                    .isEqualTo("lockForm:password");
            assertThat(browser.isTooWide()).isFalse();
            assertThat(browser.axe()).isEmpty();
            browser.picture("lock");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE, Keys.ESCAPE);
            // The browser closes what is escaped from twice; the page covers itself again.
            browser.until("the lock", () -> browser.byId("lockDialog").isDisplayed());

            withCookieOf(browser)
                    .get("/home.xhtml")
                    .then()
                    .statusCode(302)
                    .header("Location", endsWith("/profile/lock.xhtml"));
            withCookieOf(browser)
                    .header("Faces-Request", "partial/ajax")
                    .post("/notice/announcements.xhtml")
                    .then()
                    .statusCode(200)
                    .header("Weijie-Locked", "true")
                    .body(org.hamcrest.Matchers.containsString("<changes/>"));
            withCookieOf(browser)
                    .header("Accept-Language", "zh")
                    .get("/api/v1/me")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("AU-983"));

            unlock(browser, "wrong");
            browser.awaitSaid("AU-971");
            assertThat(browser.byId("lockDialog").isDisplayed()).isTrue();
            unlock(browser, PASSWORD);
            browser.awaitGone("#lockDialog[open]");
            assertThat(browser.value("f:title")).isEqualTo("写了一半的公告");
            withCookieOf(browser).get("/home.xhtml").then().statusCode(200);
            assertThat(browser.complaints()).isEmpty();
        }
        for (String verb : List.of("LOCK", "UNLOCK")) {
            Door.as("hq.admin")
                    .get("/audit?verb=" + verb + "&user=" + name)
                    .then()
                    .body("total", greaterThan(0));
        }
    }

    @Test
    void another_tab_is_covered_too_and_a_page_that_is_opened_comes_after_the_password() {
        String name = person("HQ_PARTS");
        try (Browser browser = Browser.open(Browser.DESK)) {
            new LoginForm(browser).signIn(name, PASSWORD);
            String first = browser.driver().getWindowHandle();
            browser.driver().switchTo().newWindow(WindowType.TAB);
            String second = browser.driver().getWindowHandle();
            browser.go("/catalog/parts.xhtml").settle();
            browser.css("body").sendKeys("gl");
            browser.shown("[id='lockForm:password']");
            browser.driver().switchTo().window(first);
            browser.shown("[id='lockForm:password']");

            browser.go("/help.xhtml?q=RR-104").settle();
            assertThat(browser.path()).isEqualTo("/profile/lock.xhtml");
            assertThat(browser.axe()).isEmpty();
            unlock(browser, PASSWORD);
            browser.awaitPath("/help.xhtml?q=RR-104");

            browser.driver().switchTo().window(second);
            browser.go("/catalog/parts.xhtml").settle();
            assertThat(browser.has("#lockDialog[open]")).isFalse();
            browser.driver().close();
            browser.driver().switchTo().window(first);
        }
    }

    @Test
    void a_page_that_nobody_touches_covers_itself_after_the_minutes_of_the_policy() {
        String name = person("HQ_PARTS");
        try (Browser browser = Browser.open(Browser.DESK)) {
            new LoginForm(browser).signIn(name, PASSWORD);
            assertThat(browser.byId("lockDialog").getDomAttribute("data-minutes"))
                    .as("off until the policy says otherwise")
                    .isEqualTo("0");
            browser.driver().executeScript("document.getElementById('lockDialog').dataset.minutes = '0.02'");
            browser.shown("[id='lockForm:password']");
            browser.css("[id='lockForm:signOut']").click();
            browser.awaitPath("/login");
        }
    }

    @Test
    void who_has_a_second_factor_gives_a_code_too() {
        String name = person("HQ_ACCOUNTS");
        Authenticator phone = new Authenticator(Door.as(name, PASSWORD)
                .post("/me/second-factor")
                .then()
                .extract()
                .path("secret"));
        List<String> recovery = Door.as(name, PASSWORD)
                .body(Map.of("code", phone.code(0)))
                .post("/me/second-factor/confirm")
                .then()
                .extract()
                .path("recoveryCodes");
        try (Browser browser = Browser.open(Browser.DESK)) {
            browser.go("/login.xhtml")
                    .type("f:userName", name)
                    .type("f:password", PASSWORD)
                    .click("f:go");
            browser.type("step:code", recovery.get(0)).click("step:giveCode").awaitPath("/home");
            lockByMenu(browser);
            unlock(browser, PASSWORD);
            browser.awaitSaid("AU-960");
            browser.byId("lockForm:code").sendKeys(recovery.get(1));
            unlock(browser, PASSWORD);
            browser.awaitGone("#lockDialog[open]");
        }
    }
}
