package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    private static final String API = "/api/v1";

    /** The header in which a request with a name and a password gives the code of the second step. */
    private static final String CODE_HEADER = "Weijie-Code";

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
            return open ? context.doNothing() : askToSignIn(path, request, response);
        }
        signedIn.become(account.get(), true);
        if (account.get().mustChangePassword() && !open && !path.equals(PASSWORD_PAGE)) {
            return redirect(PASSWORD_PAGE, request, response);
        }
        HttpSession session = request.getSession(false);
        if (isFactorWanted(session) && !open && !path.equals(PASSWORD_PAGE) && !path.equals(FACTOR_PAGE)) {
            return redirect(FACTOR_PAGE, request, response);
        }
        signedIn.in((BrowserSession) session.getAttribute(BrowserSession.NAME));
        Optional<Account> seen = path.equals(VIEW_PAGE) ? Optional.empty() : seen(session, account.get());
        if (seen.isPresent()) {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                return onlyLooking(request, response);
            }
            signedIn.view(seen.get());
        }
        return enter(seen.orElse(account.get()), context);
    }

    private static boolean isFactorWanted(HttpSession session) {
        return session != null && session.getAttribute(BrowserSession.FACTOR_WANTED) != null;
    }

    /** As whom an administrator looks at the pages, while that account may be used and the administrator still is one. */
    private Optional<Account> seen(HttpSession session, Account account) {
        if (!(session.getAttribute(ViewedAs.NAME) instanceof ViewedAs view) || !account.has(Role.HQ_ADMIN)) {
            return Optional.empty();
        }
        return view.userName() != null ? accounts.find(view.userName()) : Optional.of(account.withRole(view.role()));
    }

    /** Whoever only looks changes nothing, whatever a page offers; the page says so itself. */
    private static AuthenticationStatus onlyLooking(HttpServletRequest request, HttpServletResponse response) {
        if (!isAjax(request)) {
            return redirect(VIEW_PAGE, request, response);
        }
        try {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Weijie-Only-Looking", "true");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><changes/></partial-response>");
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
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
            Optional<Account> account = header == null ? ofSession(request) : Optional.of(byHeader(header, request));
            if (account.isEmpty()) {
                return context.doNothing();
            }
            if (account.get().mustChangePassword() && !setsFirstPassword(request)) {
                throw Refusal.forbidden("AU-907");
            }
            if (header == null && isFactorWanted(request.getSession(false))) {
                throw Refusal.forbidden("AU-969");
            }
            if (header != null && isBearer(header)) {
                signedIn.becomeByKey(account.get());
            } else {
                if (header != null) {
                    demandCode(account.get(), request);
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

    /**
     * With a name and a password alone, an account with a second factor only reads: a change wants a code too, which is good for one
     * request, or a key. Nor does an account that has not set up the factor that the policy wants change anything but that.
     *
     * @throws Refusal AU-968 without a code, AU-960 and AU-961 for a wrong one, AU-969 where the factor is still to be set up
     */
    private void demandCode(Account account, HttpServletRequest request) {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            return;
        }
        if (steps.isEnrolled(account.userName())) {
            String code = request.getHeader(CODE_HEADER);
            if (code == null) {
                throw Refusal.forbidden("AU-968");
            }
            steps.judge(account.userName(), code).ifPresent(wrong -> {
                throw wrong;
            });
        } else if (steps.isDemanded(account) && !setsUpSignIn(request)) {
            throw Refusal.forbidden("AU-969");
        }
    }

    /** What somebody who has not set up the second factor does first: a password of their own, then the factor. */
    private static boolean setsUpSignIn(HttpServletRequest request) {
        String path = MappedPath.of(request);
        return path.equals(API + "/me/password") || path.startsWith(API + "/me/second-factor");
    }

    /** A one-time password opens nothing but its own change, here as on the pages. */
    private static boolean setsFirstPassword(HttpServletRequest request) {
        return request.getMethod().equals("POST") && MappedPath.of(request).equals(API + "/me/password");
    }

    private Account byHeader(String header, HttpServletRequest request) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String proof = space < 0 ? "" : header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Basic")) {
            return byPassword(proof);
        }
        if (isBearer(header)) {
            return desk.key(proof)
                    .flatMap(key -> accounts.find(key.userName()).map(owner -> owner.limitedTo(key.roles())))
                    .filter(account -> !account.roles().isEmpty())
                    .orElseThrow(() -> Refusal.forbidden("AU-908"));
        }
        throw Refusal.forbidden("AU-904");
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    private Account byPassword(String proof) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.forbidden("AU-902");
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw Refusal.forbidden("AU-902");
        }
        Credential credential = new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1));
        stores.validate(credential);
        return signedIn.account().orElseThrow(() -> signedIn.refusal().orElseGet(() -> Refusal.forbidden("AU-902")));
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

    /** Whoever worked here until a moment ago is told why they must sign in, and comes back to the page they were on. */
    private AuthenticationStatus askToSignIn(String path, HttpServletRequest request, HttpServletResponse response) {
        boolean opened = request.getMethod().equals("GET") && !isAjax(request);
        if (path.equals("/") || path.endsWith(".xhtml")) {
            String query = opened ? request.getQueryString() : queryOfPage(path, request.getHeader("Referer"));
            request.getSession().setAttribute(BrowserSession.TARGET, query == null ? path : path + '?' + query);
        }
        boolean ended = !opened || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return redirect(ended ? LOGIN_PAGE + "?ended=1" : LOGIN_PAGE, request, response);
    }

    /** With which query the page was opened that sends its form to this path; {@code null} when the browser does not say. */
    private static String queryOfPage(String path, String referer) {
        try {
            URI page = URI.create(referer == null ? "" : referer);
            return page.getPath() != null && page.getPath().endsWith(path) ? page.getRawQuery() : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static AuthenticationStatus redirect(String to, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (isAjax(request)) {
                response.setContentType("text/xml");
                response.setCharacterEncoding("UTF-8");
                response.setHeader("Cache-Control", "no-store");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + request.getContextPath() + to + "\"/></partial-response>");
                response.flushBuffer();
            } else {
                response.setHeader("Cache-Control", "no-store");
                response.sendRedirect(request.getContextPath() + to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
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
