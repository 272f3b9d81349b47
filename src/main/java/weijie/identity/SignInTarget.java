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
        if (session != null && session.getAttribute(BrowserSession.FACTOR_WANTED) != null) {
            return SignInMechanism.FACTOR_PAGE;
        }
        return wanted instanceof String page && page.startsWith("/") && !page.startsWith("//") ? page : HOME;
    }

    /** Whether the password was right and the code of the second step is wanted, now or since the page before. */
    public boolean isCodeWanted() {
        HttpSession session = request.getSession(false);
        return signedIn.isHalfWay() || session != null && session.getAttribute(HalfSignedIn.NAME) != null;
    }

    /** Forgets the first step, for somebody else to sign in. */
    public void startAgain() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(HalfSignedIn.NAME);
        }
    }

    /** The second factor that was wanted is set up. */
    public void enrolled() {
        request.getSession().removeAttribute(BrowserSession.FACTOR_WANTED);
    }

    /** Whether nothing else may be done before the second factor is set up. */
    public boolean isFactorWanted() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(BrowserSession.FACTOR_WANTED) != null;
    }

    /** From now on nothing is answered but the page that asks for the password, until {@link #unlock}. */
    public void lock() {
        request.getSession().setAttribute(BrowserSession.LOCKED, true);
    }

    public void unlock() {
        request.getSession().removeAttribute(BrowserSession.LOCKED);
    }

    /** Whether the screen is locked. */
    public boolean isLocked() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(BrowserSession.LOCKED) != null;
    }

    /** From the next page on the pages are those of somebody else; {@code null} ends it. */
    public void view(ViewedAs seen) {
        request.getSession().setAttribute(ViewedAs.NAME, seen);
    }

    /** The number of the caller's session in the list of sessions; -1 when signed in without one. */
    public long sessionId() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(BrowserSession.NAME) instanceof BrowserSession known
                ? known.id()
                : -1;
    }
}
