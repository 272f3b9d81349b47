package weijie.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import weijie.shared.Refusal;

/**
 * What the login page needs after {@code SecurityContext.authenticate}: why it was refused, and where the person wanted to go.
 * Also tells the number of the session at hand, for the list of sessions and for changing the password.
 */
@Named("signInTarget")
@RequestScoped
public class SignInTarget {

    private static final String HOME = "/index.xhtml";

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    /** Why signing in was refused; its sentence is the same whether the name or the password was wrong. */
    public Optional<Refusal> refusal() {
        return signedIn.refusal();
    }

    /** The page to go to now: the new password first if there must be one, else the page asked for before, else home. Asked once. */
    public String take() {
        HttpSession session = request.getSession(false);
        Object wanted = session == null ? null : session.getAttribute(BrowserSession.TARGET);
        if (session != null) {
            session.removeAttribute(BrowserSession.TARGET);
        }
        if (signedIn.account().filter(Account::mustChangePassword).isPresent()) {
            return SignInMechanism.PASSWORD_PAGE;
        }
        return wanted instanceof String page && page.startsWith("/") && !page.startsWith("//") ? page : HOME;
    }

    /** The number of the caller's session in the list of sessions; -1 when signed in without one. */
    public long sessionId() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(BrowserSession.NAME) instanceof BrowserSession known
                ? known.id()
                : -1;
    }
}
