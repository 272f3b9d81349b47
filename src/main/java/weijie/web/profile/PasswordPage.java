package weijie.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.identity.CurrentUser;
import weijie.identity.PasswordDesk;
import weijie.identity.SignInTarget;
import weijie.web.Say;

/** Where a person chooses a new password, by wish or because the one they have was for one time only. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    PasswordDesk passwords;

    @Inject
    SignInTarget target;

    @Inject
    CurrentUser user;

    @Inject
    Say say;

    private String current;
    private String password;
    private String again;

    public String change() {
        if (!password.equals(again)) {
            say.beside("again", say.text("profile.password.differs"));
            return null;
        }
        passwords.changePassword(current, password, target.sessionId());
        say.infoNextPage("profile.password.changed");
        return "/home.xhtml?faces-redirect=true";
    }

    /** Whether nothing else may be done before. */
    public boolean isForced() {
        return user.isMustChangePassword();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
