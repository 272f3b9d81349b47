package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weijie.testing.RunningServer;

/** The way in and out. */
class SignInBrowserIT {

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_sentence() {
        try (Browser browser = Browser.open(Browser.DESK)) {
            browser.go("/login.xhtml");
            LoginForm form = new LoginForm(browser);
            String wrong = form.refused("hq.reviewer", "not the password");
            String unknown = form.refused("nobody.at.all", "not the password");
            assertThat(wrong).contains("AU-902").isEqualTo(unknown);
            assertThat(browser.path()).startsWith("/login.xhtml");
        }
    }

    @Test
    void whoever_asked_for_a_page_gets_it_after_signing_in() {
        try (Browser browser = Browser.open(Browser.DESK)) {
            browser.go("/audit/list.xhtml?kind=USER").settle();
            assertThat(browser.path()).startsWith("/login.xhtml");
            browser.css("[data-login-user]").sendKeys("hq.admin");
            browser.css("[data-login-password]").sendKeys(RunningServer.DEMO_PASSWORD);
            browser.css("[data-login-go]").click();
            browser.settle();
            assertThat(browser.path()).startsWith("/audit/list").contains("kind=USER");
        }
    }

    @Test
    void a_demo_account_fills_the_form() {
        try (Browser browser = Browser.open(Browser.PHONE)) {
            browser.go("/login.xhtml").css("[data-fill-user='hq.director']").click();
            assertThat(browser.css("[data-login-user]").getDomProperty("value")).isEqualTo("hq.director");
            browser.css("[data-login-go]").click();
            browser.settle();
            assertThat(browser.path()).startsWith("/home");
        }
    }

    @Test
    void after_signing_out_even_an_ajax_request_leads_to_the_login_page() {
        try (Browser browser = Browser.as("hq.admin", Browser.DESK)) {
            browser.go("/users/list.xhtml");
            String own = browser.driver().getWindowHandle();
            browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
            browser.go("/home.xhtml");
            new Shell(browser).signOut();
            assertThat(browser.path()).startsWith("/login.xhtml");
            browser.driver().switchTo().window(own);
            browser.byId("f:search").click();
            browser.css("[data-login-user]");
            assertThat(browser.path()).startsWith("/login.xhtml");
        }
    }

    @Test
    void the_language_stays_after_signing_out() {
        try (Browser browser = Browser.as("hq.admin", Browser.DESK)) {
            Shell shell = new Shell(browser);
            shell.switchLanguage();
            assertThat(shell.title()).isEqualTo("Home");
            shell.signOut();
            assertThat(browser.css("h1").getText()).isEqualTo("Welcome");
        }
    }

    @Test
    void a_text_that_cannot_be_read_is_found_also_where_others_of_its_place_can() {
        try (Browser browser = Browser.open(Browser.DESK)) {
            browser.go("/login.xhtml").settle();
            assertThat(browser.axe()).isEmpty();
            assertThat(browser.axe()).isEmpty();
            browser.driver().executeScript("document.querySelector('h1').style.color = '#dddddd'");
            assertThat(browser.axe()).singleElement().asString().startsWith("color-contrast");
            assertThat(browser.axe()).as("it is not forgotten").hasSize(1);
        }
    }
}
