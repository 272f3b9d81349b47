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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import weijie.api.Api;
import weijie.identity.MappedPath;
import weijie.identity.SignedIn;
import weijie.shared.Places;

/**
 * The one place where bodies are read. It stands behind the way in and before everything that works: who is nobody sends no more than a
 * short form, everybody sends within a time, and only so many threads wait for a body at once that whoever only reads finds one. What is
 * behind it has the body whole.
 */
public class Bodies extends HttpFilter {

    /** So many of the threads for requests may wait for bodies, beside those in which sign-ins wait. */
    private static final int WAIT_FOR_ACCOUNTS = 64;

    private static final int WAIT_FOR_ONE_ACCOUNT = 32;
    private static final int WAIT_FOR_STRANGERS = 24;
    private static final int WAIT_FOR_ONE_ADDRESS = 8;

    private static final long LONGEST = 102 << 20;
    private static final long LONGEST_FORM = 2 << 20;
    private static final long LONGEST_OF_STRANGERS = 16 << 10;
    private static final long serialVersionUID = 1L;

    private final transient WaitingThreads waiting = new WaitingThreads(
            new Places(WAIT_FOR_ACCOUNTS, WAIT_FOR_ONE_ACCOUNT), new Places(WAIT_FOR_STRANGERS, WAIT_FOR_ONE_ADDRESS));

    @Inject
    private transient SignedIn signedIn;

    private transient Path folder;

    @Override
    public void init() throws ServletException {
        folder = ((File) getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        Body body = Body.NONE;
        try {
            body = received(request);
            chain.doFilter(new WholeRequest(request, body, form(request, body)), response);
        } catch (NotTaken e) {
            if (e.turned().status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader("Retry-After", WaitingThreads.RETRY_AFTER_SECONDS);
            }
            e.turned().tell(request, response);
        } finally {
            body.close();
        }
    }

    /** What is sent to the interface it takes apart itself. */
    private static Form form(HttpServletRequest request, Body body) throws IOException, NotTaken {
        return Form.of(request.getQueryString(), isForInterface(request) ? null : request.getContentType(), body);
    }

    private static boolean isForInterface(HttpServletRequest request) {
        return MappedPath.of(request).startsWith(Api.PATH);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private Body received(HttpServletRequest request) throws IOException, NotTaken {
        if (isForInterface(request) && !signedIn.isSomebody()) {
            // It is told who may come in; that needs nothing of what was sent.
            return Body.NONE;
        }
        long announced = request.getContentLengthLong();
        long most = most(request);
        if (!signedIn.isSomebody() && (announced < 0 || announced > most || Form.isOfParts(request.getContentType()))) {
            throw new NotTaken(413, "API-019");
        }
        if (announced > most) {
            throw new NotTaken(413, "API-413");
        }
        boolean isHere = announced >= 0 && request.getInputStream().available() >= announced;
        Body body = isHere ? read(request, most) : awaited(request, most);
        if (body.length() < announced) {
            body.close();
            throw new NotTaken(400, "API-400");
        }
        return body;
    }

    private long most(HttpServletRequest request) {
        if (!signedIn.isSomebody()) {
            return LONGEST_OF_STRANGERS;
        }
        return Form.isEncoded(request.getContentType()) ? LONGEST_FORM : LONGEST;
    }

    private Body awaited(HttpServletRequest request, long most) throws IOException, NotTaken {
        if (!waiting.take(signedIn, request)) {
            throw new NotTaken(503, "API-020");
        }
        try {
            return read(request, most);
        } finally {
            waiting.leave(signedIn, request);
        }
    }

    private Body read(HttpServletRequest request, long most) throws IOException, NotTaken {
        return Body.receive(request.getInputStream(), most, folder);
    }
}
