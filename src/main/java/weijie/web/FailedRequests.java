package weijie.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import weijie.shared.RequestNumber;

/**
 * Whoever is refused or meets an error is shown the number of the request, on a page as in an answer of the API; here it is written to the
 * log, once for each, whatever it was that went wrong.
 */
public class FailedRequests extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FailedRequests.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | Error thrown) {
            log(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, thrown);
            throw thrown;
        }
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            log(request, response.getStatus(), null);
        }
    }

    /** @param thrown what went wrong, {@code null} when the request was refused */
    static void log(HttpServletRequest request, int status, Throwable thrown) {
        if (RequestNumber.isFirstInLog(request)) {
            Level level = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? Level.SEVERE : Level.INFO;
            LOG.log(
                    level,
                    thrown,
                    () -> "request " + RequestNumber.of(request) + ' ' + status + ' ' + request.getMethod() + ' '
                            + request.getRequestURI()
                            + (request.getRemoteUser() == null ? "" : " by " + request.getRemoteUser()));
        }
    }
}
