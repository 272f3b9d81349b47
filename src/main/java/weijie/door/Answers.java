package weijie.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import weijie.identity.SignedIn;
import weijie.shared.Places;

/**
 * The one place where answers are sent, as {@link Bodies} is the one where what was asked is read. It stands before everything that
 * works, so that whoever reads slowly holds no connection of the database and nobody's turn, and only so many threads wait for slow
 * readers at once.
 */
public class Answers extends HttpFilter {

    /** A connection takes so much, and its reader may be slow. */
    private static final long TAKEN_AT_ONCE = 64 << 10;

    /** So many of the threads for requests may wait for readers. */
    private static final int WAIT_FOR_ACCOUNTS = 80;

    static final int WAIT_FOR_ONE_ACCOUNT = 40;

    private static final int WAIT_FOR_STRANGERS = 160;
    private static final int WAIT_FOR_ONE_ADDRESS = 80;
    private static final long serialVersionUID = 1L;

    private final transient WaitingThreads waiting = new WaitingThreads(
            new Places(WAIT_FOR_ACCOUNTS, WAIT_FOR_ONE_ACCOUNT), new Places(WAIT_FOR_STRANGERS, WAIT_FOR_ONE_ADDRESS));

    @Inject
    private transient SignedIn signedIn;

    private transient Path folder;

    @Override
    public void init() {
        folder = ((File) getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (WholeAnswer answer = new WholeAnswer(response, folder)) {
            chain.doFilter(request, answer);
            if (answer.length() <= TAKEN_AT_ONCE) {
                send(answer);
            } else {
                sendInPlace(request, response, answer);
            }
        }
    }

    private void sendInPlace(HttpServletRequest request, HttpServletResponse response, WholeAnswer answer)
            throws IOException {
        if (!waiting.take(signedIn, request)) {
            response.reset();
            response.setHeader("Retry-After", WaitingThreads.RETRY_AFTER_SECONDS);
            new Turned(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "API-026").tell(request, response);
            return;
        }
        try {
            send(answer);
        } finally {
            waiting.leave(signedIn, request);
        }
    }

    /** Whoever is gone or reads too slowly is hung up on; there is nobody to tell. */
    private static void send(WholeAnswer answer) {
        try {
            answer.send();
        } catch (IOException unread) {
            RequestThreads.hangUp();
        }
    }
}
