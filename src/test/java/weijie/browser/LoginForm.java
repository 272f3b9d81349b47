package weijie.browser;

/** The login page. */
public final class LoginForm {

    private final Browser browser;

    public LoginForm(Browser browser) {
        this.browser = browser;
    }

    /** Signs in and waits for the page that follows. */
    public Shell signIn(String userName, String password) {
        browser.go("/login.xhtml");
        fill(userName, password);
        browser.turnPage(browser.css("[data-login-go]"));
        if (browser.path().startsWith("/login.xhtml")) {
            throw new AssertionError(userName + " could not sign in: " + browser.said());
        }
        return new Shell(browser);
    }

    /** Tries to sign in and returns what the page says. */
    public String refused(String userName, String password) {
        fill(userName, password);
        browser.turnPage(browser.css("[data-login-go]"));
        return browser.css(".ui-messages").getText();
    }

    private void fill(String userName, String password) {
        browser.css("[data-login-user]").clear();
        browser.css("[data-login-user]").sendKeys(userName);
        browser.css("[data-login-password]").clear();
        browser.css("[data-login-password]").sendKeys(password);
    }
}
