package weijie.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import weijie.api.Problem;
import weijie.identity.SignedIn;
import weijie.shared.Texts;

/**
 * Guards the two kinds of body that cost more than a moment: files, and what is so long that a thread waits while it comes. Both want an
 * account, and of the long ones a bounded number comes at a time, so that whoever only reads finds a free thread. Nothing that is refused
 * was read.
 */
public class LongBodies extends HttpFilter {

    static final String HEADER = "Weijie-Body";
    static final String WHOLE = "whole";
    static final String COMING = "coming";

    private static final long serialVersionUID = 1L;
    private static final int MOST_AT_A_TIME = 24;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final transient Semaphore places = new Semaphore(MOST_AT_A_TIME);

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isComing = COMING.equals(request.getHeader(HEADER));
        if (!signedIn.isSomebody() && (isComing || isOfParts(request))) {
            refuse(request, response, 413, "API-019");
        } else if (!isComing) {
            chain.doFilter(request, response);
        } else if (places.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } else {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            refuse(request, response, 503, "API-020");
        }
    }

    static boolean isOfParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        String wanted = request.getHeader("Accept-Language");
        Texts texts = Languages.preferred(wanted == null ? "" : wanted);
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        // What was not read would be taken for the next request.
        response.setHeader("Connection", "close");
        response.getWriter()
                .write(Problem.of(status, code, request.getRequestURI(), texts).json(texts));
    }
}
