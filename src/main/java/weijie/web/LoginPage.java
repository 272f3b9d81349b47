package weijie.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import weijie.identity.CodeCredential;
import weijie.identity.DemoAccounts;
import weijie.identity.SignInTarget;

/** The login page. The demo accounts are shown on it only when demo data was asked for. */
@Named
@RequestScoped
public class LoginPage {

    /** The accounts worth showing: one for each role, a centre and an outlet for example. */
    private static final List<DemoAccount> DEMO = List.of(
            new DemoAccount("hq.admin", "role.HQ_ADMIN"),
            new DemoAccount("hq.reviewer", "role.HQ_REVIEWER"),
            new DemoAccount("hq.accounts", "role.HQ_ACCOUNTS"),
            new DemoAccount("hq.director", "role.HQ_DIRECTOR"),
            new DemoAccount("centre.fc44", "role.CENTRE_CLERK"),
            new DemoAccount("outlet.wd440101", "role.OUTLET_CLERK"));

    /** A published account and what it is. */
    public record DemoAccount(String userName, String roleKey) {}

    @Inject
    SecurityContext security;

    @Inject
    SignInTarget target;

    @Inject
    DemoAccounts demo;

    @Inject
    Say say;

    private String userName;
    private String password;
    private String code;

    /** Signs in and goes where the person wanted to go; the refusal is the same whether the name or the password was wrong. */
    public void signIn() throws IOException {
        AuthenticationStatus status = authenticate(new UsernamePasswordCredential(userName, password));
        if (!target.isCodeWanted()) {
            enter(status);
        }
    }

    /** Gives the code of the second step. */
    public void giveCode() throws IOException {
        enter(authenticate(new CodeCredential(code)));
    }

    /** Back to name and password. */
    public void startAgain() {
        target.startAgain();
    }

    private AuthenticationStatus authenticate(Credential credential) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(credential));
    }

    private void enter(AuthenticationStatus status) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (status == AuthenticationStatus.SUCCESS) {
            Onward.to(target.take());
            FacesContext.getCurrentInstance().responseComplete();
        } else {
            target.refusal().ifPresentOrElse(say::refusal, () -> say.error("login.failed"));
        }
    }

    /** Whether the password was right and the code is wanted. */
    public boolean isCodeWanted() {
        return target.isCodeWanted();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public boolean isDemo() {
        return demo.isOffered();
    }

    public List<DemoAccount> getDemoAccounts() {
        return demo.isOffered() ? DEMO : List.of();
    }

    public String getDemoPassword() {
        return DemoAccounts.PASSWORD;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
