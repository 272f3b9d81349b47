package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.stream.Collectors;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.WallClock;
import weijie.shared.jpa.DatabaseAway;

/**
 * The one way in, different by path: a form and a session for pages, a name and password or a key with every request for the API,
 * nothing at all for the login page and its resources. The API itself turns a refusal into an answer, so nothing is refused for it here.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    /** The page with the form. */
    public static final String LOGIN_PAGE = "/login.xhtml";

    /** The page on which a password is changed; the only one until it was, when it must be. */
    public static final String PASSWORD_PAGE = "/profile/password.xhtml";

    /** The page on which a second factor is set up; the only one until it was, when the policy wants one. */
    public static final String FACTOR_PAGE = "/profile/factor.xhtml";

    /** The page on which an administrator begins and ends to look at pages as somebody else; it is never seen as that. */
    public static final String VIEW_PAGE = "/users/view.xhtml";

    /** The page that asks for the password while the screen is locked; then the only one. */
    public static final String LOCK_PAGE = "/profile/lock.xhtml";

    static final String API = "/api/v1";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    SelfDescription description;

    @Inject
    SignedIn signedIn;

    @Inject
    Accounts accounts;

    @Inject
    SessionWatch watch;

    @Inject
    SignInDesk desk;

    @Inject
    SecondStepDesk steps;

    @Inject
    CarriedProof carried;

    @Inject
    WallClock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        signedIn.from(request.getRemoteAddr());
        String path = MappedPath.of(request);
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
            return context.getAuthParameters().getCredential() instanceof CodeCredential code
                    ? secondStep(code.code(), request, context)
                    : form(request, context);
        }
        if (description.covers(path) && !description.isPublic(path)) {
            return aboutTheServer(path, request, response, context);
        }
        return path.equals(API) || path.startsWith(API + '/')
                ? api(request, context)
                : page(path, request, response, context);
    }

    /** Somebody filled in the form. A new session id makes a planted one worthless. */
    private AuthenticationStatus form(HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result =
                stores.validate(context.getAuthParameters().getCredential());
        Optional<Account> account = signedIn.account();
        if (result.getStatus() != CredentialValidationResult.Status.VALID || account.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
        if (steps.isEnrolled(account.get().userName())) {
            request.getSession().setAttribute(HalfSignedIn.NAME, HalfSignedIn.as(account.get(), clock.now()));
            signedIn.stopHalfWay();
            return AuthenticationStatus.SEND_FAILURE;
        }
        return open(account.get(), request, context);
    }

    /** Somebody whose password was right gave the code. */
    private AuthenticationStatus secondStep(String code, HttpServletRequest request, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        Optional<HalfSignedIn> half =
                session != null && session.getAttribute(HalfSignedIn.NAME) instanceof HalfSignedIn known
                        ? Optional.of(known)
                        : Optional.empty();
        Optional<Account> account =
                half.flatMap(one -> accounts.find(one.userName()).filter(found -> one.isOf(found, clock.now())));
        if (account.isEmpty()) {
            if (session != null) {
                session.removeAttribute(HalfSignedIn.NAME);
            }
            signedIn.refuse(Refusal.conflict("AU-962"));
            return AuthenticationStatus.SEND_FAILURE;
        }
        Optional<Refusal> wrong = steps.judge(account.get().userName(), code);
        if (wrong.isPresent()) {
            signedIn.refuse(wrong.get());
            return AuthenticationStatus.SEND_FAILURE;
        }
        session.removeAttribute(HalfSignedIn.NAME);
        request.changeSessionId();
        signedIn.become(account.get(), false);
        return open(account.get(), request, context);
    }

    /** What another person left in the session is gone. */
    private AuthenticationStatus open(Account account, HttpServletRequest request, HttpMessageContext context) {
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        long id = desk.openSession(account.userName(), request.getRemoteAddr(), browser);
        HttpSession session = request.getSession();
        session.setAttribute(BrowserSession.NAME, new BrowserSession(id, account.userName()));
        session.removeAttribute(ViewedAs.NAME);
        session.removeAttribute(BrowserSession.FACTOR_WANTED);
        session.removeAttribute(BrowserSession.LOCKED);
        if (steps.isDemanded(account) && !steps.isEnrolled(account.userName())) {
            session.setAttribute(BrowserSession.FACTOR_WANTED, true);
        }
        return enter(account, context);
    }

    private AuthenticationStatus page(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Account> account = ofSession(request);
        boolean open = OpenPaths.contain(path) || description.isPublic(path);
        if (account.isEmpty()) {
            return open ? context.doNothing() : Detours.toSignIn(path, request, response);
        }
        signedIn.become(account.get(), true);
        if (account.get().mustChangePassword() && !open && !path.equals(PASSWORD_PAGE)) {
            return Detours.to(PASSWORD_PAGE, request, response);
        }
        HttpSession session = request.getSession(false);
        if (isFactorWanted(session) && !open && !path.equals(PASSWORD_PAGE) && !path.equals(FACTOR_PAGE)) {
            return Detours.to(FACTOR_PAGE, request, response);
        }
        if (isLocked(session) && !open && !path.equals(LOCK_PAGE)) {
            return Detours.locked(path, request, response);
        }
        signedIn.in((BrowserSession) session.getAttribute(BrowserSession.NAME));
        boolean asOneself = path.equals(VIEW_PAGE) || path.equals(LOCK_PAGE);
        Optional<Account> seen = asOneself ? Optional.empty() : seen(session, account.get());
        if (seen.isPresent()) {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                if (!Detours.isAjax(request)) {
                    return Detours.to(VIEW_PAGE, request, response);
                }
                // What was sent cannot be read here; behind the doorstep PageTurns lets a turned page through and
                // nothing else.
                request.setAttribute(PageTurn.ONLY, true);
            }
            signedIn.view(seen.get());
        }
        return enter(seen.orElse(account.get()), context);
    }

    private static boolean isFactorWanted(HttpSession session) {
        return session != null && session.getAttribute(BrowserSession.FACTOR_WANTED) != null;
    }

    private static boolean isLocked(HttpSession session) {
        return session != null && session.getAttribute(BrowserSession.LOCKED) != null;
    }

    /** As whom an administrator looks at the pages, while that account may be used and the administrator still is one. */
    private Optional<Account> seen(HttpSession session, Account account) {
        if (!(session.getAttribute(ViewedAs.NAME) instanceof ViewedAs view) || !account.has(Role.HQ_ADMIN)) {
            return Optional.empty();
        }
        return view.userName() != null ? accounts.find(view.userName()) : Optional.of(account.withRole(view.role()));
    }

    /** A page for programs that watch the server, with a name and password or a key, and for people who are signed in. */
    private AuthenticationStatus aboutTheServer(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String accepted = request.getHeader("Accept");
        if (request.getHeader("Authorization") == null && accepted != null && accepted.contains("text/html")) {
            return page(path, request, response, context);
        }
        AuthenticationStatus status = api(request, context);
        if (signedIn.isSomebody()) {
            return status;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"weijie\", charset=\"UTF-8\"");
        return context.responseUnauthorized();
    }

    private AuthenticationStatus api(HttpServletRequest request, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        try {
            Optional<Account> account = header == null ? ofSession(request) : Optional.of(carried.owner(header));
            if (account.isEmpty()) {
                return context.doNothing();
            }
            if (account.get().mustChangePassword() && !setsFirstPassword(request)) {
                throw Refusal.forbidden("AU-907");
            }
            if (header == null && isFactorWanted(request.getSession(false))) {
                throw Refusal.forbidden("AU-969");
            }
            if (header == null && isLocked(request.getSession(false))) {
                throw Refusal.forbidden("AU-983");
            }
            if (header != null && CarriedProof.isKey(header)) {
                signedIn.becomeByKey(account.get());
            } else {
                if (header != null) {
                    carried.demandCode(account.get(), request);
                }
                signedIn.become(account.get(), header == null);
            }
            return enter(account.get(), context);
        } catch (Refusal refusal) {
            signedIn.refuse(refusal);
            return context.doNothing();
        } catch (RuntimeException e) {
            if (!DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            // Thrown on, the server would answer 500 before the door is reached.
            signedIn.refuse(Refusal.conflict("AU-950"));
            return context.doNothing();
        }
    }

    /** A one-time password opens nothing but its own change, here as on the pages. */
    private static boolean setsFirstPassword(HttpServletRequest request) {
        return request.getMethod().equals("POST") && MappedPath.of(request).equals(API + "/me/password");
    }

    /** Who signed in with this browser, unless that was ended, is too long ago, or the account may no longer be used. */
    private Optional<Account> ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(BrowserSession.NAME) instanceof BrowserSession known)) {
            return Optional.empty();
        }
        Optional<Account> account = watch.isAlive(known.id()) ? accounts.find(known.userName()) : Optional.empty();
        if (account.isEmpty()) {
            session.invalidate();
        }
        return account;
    }

    private AuthenticationStatus enter(Account account, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                account.userName(), account.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(BrowserSession.NAME) instanceof BrowserSession known) {
                watch.forget(known.id());
                desk.closeSession(known.id(), known.userName());
            }
            session.invalidate();
        }
        context.cleanClientSubject();
    }
}
