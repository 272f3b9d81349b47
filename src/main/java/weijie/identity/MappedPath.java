package weijie.identity;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path by which the server chose what answers a request: decoded and without steps. Whoever guards what is answered compares this
 * one; the path as it was sent may be written in other ways.
 */
public final class MappedPath {

    private MappedPath() {}

    /** The path below the application's root, beginning with a slash. */
    public static String of(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }
}
