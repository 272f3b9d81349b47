package weijie.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import weijie.identity.SignedIn;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/**
 * Lets nobody in who was not recognised, and no browser that proves itself by its cookie alone change anything: another site could
 * make it send that cookie.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class DoorKeeper implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    HttpServletRequest servletRequest;

    @Context
    HttpHeaders headers;

    @Inject
    SignedIn signedIn;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!signedIn.isSomebody()) {
            Refusal why = signedIn.refusal().orElseGet(() -> Refusal.forbidden("AU-904"));
            request.abortWith(refuse(status(why), why));
        } else if (signedIn.isByCookieOnly() && !READING.contains(request.getMethod())) {
            request.abortWith(refuse(403, Refusal.forbidden("AU-909")));
        }
    }

    private static int status(Refusal why) {
        return switch (why.code()) {
            case "AU-901" -> 429;
            case "AU-903", "AU-950" -> 503;
            case "AU-907", "AU-961", "AU-968", "AU-969", "AU-983" -> 403;
            default -> 401;
        };
    }

    /** A browser would ask for a name and password, keep them, and send them with whatever another site makes it ask. */
    private boolean isBrowser() {
        String accepted = servletRequest.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML)
                || servletRequest.getHeader("Sec-Fetch-Mode") != null
                || servletRequest.getHeader("Sec-Fetch-Site") != null;
    }

    private Response refuse(int status, Refusal why) {
        Texts texts = Api.texts(headers);
        Response.ResponseBuilder answer = Response.fromResponse(
                Problem.of(status, why, servletRequest.getRequestURI(), texts).response(texts));
        if (status == 401) {
            if (!isBrowser()) {
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"weijie\", charset=\"UTF-8\"");
            }
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"weijie\"");
        } else if (status == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(why.args().get(0)));
        } else if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 3);
        }
        return answer.build();
    }
}
