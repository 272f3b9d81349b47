package weijie.identity;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Where a browser is sent instead of the page it asked for, and how one is answered that waits for a part of a page. */
final class Detours {

    private Detours() {}

    /** Whoever worked here until a moment ago is told why they must sign in, and comes back to the page they were on. */
    static AuthenticationStatus toSignIn(String path, HttpServletRequest request, HttpServletResponse response) {
        boolean opened = isOpened(request);
        remember(path, request);
        boolean ended = !opened || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        String login = SignInMechanism.LOGIN_PAGE;
        return to(ended ? login + "?ended=1" : login, request, response);
    }

    /** Whoever only looks changes nothing, whatever a page offers; the page says so itself. */
    static void onlyLooking(HttpServletResponse response) {
        nothing("Weijie-Only-Looking", response);
    }

    /** While the screen is locked a page covers itself and keeps what was typed; whoever asks for a new one is asked to unlock first. */
    static AuthenticationStatus locked(String path, HttpServletRequest request, HttpServletResponse response) {
        if (isAjax(request)) {
            return nothing("Weijie-Locked", response);
        }
        remember(path, request);
        return to(SignInMechanism.LOCK_PAGE, request, response);
    }

    static AuthenticationStatus to(String page, HttpServletRequest request, HttpServletResponse response) {
        if (isAjax(request)) {
            return partial("<redirect url=\"" + request.getContextPath() + page + "\"/>", response);
        }
        try {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** The page that is wanted afterwards: the one that was asked for, or the one whose form was sent. */
    private static void remember(String path, HttpServletRequest request) {
        if (path.equals("/") || path.endsWith(".xhtml")) {
            String query =
                    isOpened(request) ? request.getQueryString() : queryOfPage(path, request.getHeader("Referer"));
            request.getSession().setAttribute(BrowserSession.TARGET, query == null ? path : path + '?' + query);
        }
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

    private static boolean isOpened(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !isAjax(request);
    }

    static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** An answer that changes nothing on the page, with a header that says why. */
    private static AuthenticationStatus nothing(String header, HttpServletResponse response) {
        response.setHeader(header, "true");
        return partial("<changes/>", response);
    }

    private static AuthenticationStatus partial(String content, HttpServletResponse response) {
        try {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response>" + content
                            + "</partial-response>");
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
