package weijie.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import weijie.identity.SignedIn;

/**
 * Of those who write through the interface a few are worked for at a time, the others wait their turn: they are programs that can wait,
 * and a person who reads beside them shares the processors with a few and not with all. It stands behind {@link Bodies}, so that
 * nobody has a turn whose body is still on its way.
 */
public class WritersInTurn extends HttpFilter {

    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    /** Each holds the thread of its request. */
    private static final int PLACES = 64;

    private static final int PLACES_OF_ONE_ACCOUNT = 48;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final long serialVersionUID = 1L;

    private final transient Turns turns = new Turns(AT_ONCE, PLACES, PLACES_OF_ONE_ACCOUNT);

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String account = request.getRemoteUser();
        if (READING.contains(request.getMethod()) || !signedIn.isSomebody()) {
            chain.doFilter(request, response);
        } else if (turns.await(account)) {
            try {
                chain.doFilter(request, response);
            } finally {
                turns.leave(account);
            }
        } else {
            response.setHeader("Retry-After", WaitingThreads.RETRY_AFTER_SECONDS);
            new Turned(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "API-025").tell(request, response);
        }
    }
}
