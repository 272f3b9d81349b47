package weijie.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weijie.identity.Answer;
import weijie.identity.AnswerDesk;
import weijie.identity.Repetition;
import weijie.job.JobDesk;
import weijie.job.JobState;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Texts;
import weijie.shared.Worded;

/**
 * Honours {@code Idempotency-Key} on every POST: the answer to the first request is kept and given again for the same key and body;
 * another body under the same key is refused, and so is a request while the first one is still worked on, and one by a caller who has
 * lost rights since. What was carried out by a server that ended before its answer was kept is not carried out again. A refusal is not kept, nor what is {@link ShownOnce}. An answer whose job is over and not done is not given again: the work is done anew.
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 255;
    private static final String PENDING = IdempotencyFilter.class.getName();
    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class.getName());
    private static final Pattern JOB = Pattern.compile(".*/jobs/(\\d+)");

    /** What was carried out, as the audit log calls it. */
    private record Done(Reference what) implements Worded {

        @Override
        public String in(Texts texts) {
            String kind = texts.get("audit.kind." + what.kind());
            return "*".equals(what.id()) ? kind : kind + ' ' + what.id();
        }
    }

    /** A request that is worked on under a key. */
    private record Pending(String request, String key) {}

    @Context
    HttpServletRequest servletRequest;

    @Inject
    AnswerDesk answers;

    @Inject
    JobDesk jobs;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        if (!request.getMethod().equals("POST") || key == null) {
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInput(KEY, "API-010", LONGEST_KEY);
        }
        String digest = digest(request);
        Pending pending = new Pending("POST " + request.getUriInfo().getPath(), key.strip());
        if (begin(pending, digest)) {
            request.setProperty(PENDING, pending);
            return;
        }
        Repetition known = answers.known(pending.request(), pending.key(), digest);
        switch (known.kind()) {
            case AGAIN -> request.setProperty(PENDING, pending);
            case ANSWERED -> answered(request, pending, digest, known.answer());
            case CARRIED_OUT -> throw Refusal.conflict("API-027", pending.key(), new Done(known.did()));
            case BUSY -> throw Refusal.conflict("API-011", pending.key());
            case OTHER_BODY -> throw Refusal.conflict("API-012", pending.key());
            case OTHER_RIGHTS -> throw Refusal.forbidden("API-015", pending.key());
        }
    }

    private boolean begin(Pending pending, String digest) {
        try {
            return answers.begin(pending.request(), pending.key(), digest);
        } catch (RuntimeException e) {
            answers.giveUp(pending.request(), pending.key(), false);
            throw e;
        }
    }

    /** Gives the known answer, unless the job behind it failed: then the work is done anew. */
    private void answered(ContainerRequestContext request, Pending pending, String digest, Answer answer) {
        if (isFailed(answer) && answers.beginAgain(pending.request(), pending.key(), digest, answer)) {
            request.setProperty(PENDING, pending);
        } else {
            request.abortWith(replay(answer));
        }
    }

    /** Reads the body for its digest; it came as a whole before anybody here was asked, so that it can be read again from its beginning. */
    private static String digest(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        Map<String, String> parameters = type == null ? Map.of() : type.getParameters();
        String kind = type == null ? "" : type.getType() + '/' + type.getSubtype();
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        BodyDigest digest = new BodyDigest(kind + '?' + query, parameters.getOrDefault("boundary", ""));
        InputStream body = request.getEntityStream();
        body.mark(Integer.MAX_VALUE);
        if (digest.of(
                MediaType.APPLICATION_JSON.equals(kind) ? new BoundedBody(body, RecordReader.MOST_WITH_LISTS) : body)) {
            body.reset();
        }
        return digest.hex();
    }

    /** Whether the work behind the answer is over without being done: it failed, is lost, or a person ended it. */
    private boolean isFailed(Answer answer) {
        if (answer.jobId() == null) {
            return false;
        }
        JobState state = jobs.state(answer.jobId());
        return state.isOver() && state != JobState.DONE;
    }

    private static Response replay(Answer answer) {
        Response.ResponseBuilder again = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.location() != null) {
            again.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            again.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.jobId() != null) {
            again.header(Api.JOB_HEADER, answer.jobId());
        }
        if (answer.contentType() != null) {
            again.type(answer.contentType()).entity(answer.body());
        }
        return again.build();
    }

    /** An answer without a body is kept here, one that says no gives the key back; one with a body is kept once it is written. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(PENDING) instanceof Pending pending)) {
            return;
        }
        if (response.getStatus() >= 400) {
            request.removeProperty(PENDING);
            afterwards(() -> answers.giveUp(pending.request(), pending.key(), response.getStatus() < 500));
        } else {
            Answer answer = new Answer(
                    response.getStatus(), null, location(response), etag(response), jobId(response), new byte[0]);
            if (response.hasEntity() && !(response.getEntity() instanceof ShownOnce shown && shown.holdsSecret())) {
                request.setProperty(PENDING, new Unwritten(pending, answer));
            } else {
                afterwards(() -> answers.finish(pending.request(), pending.key(), answer));
            }
        }
    }

    /**
     * The answer stands by now, and whoever waits for it gets it, whatever becomes of the note about it: without the note the next request
     * with this key learns from the work itself what was done.
     */
    private static void afterwards(Runnable note) {
        try {
            note.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what became of a request could not be noted", e);
        }
    }

    private record Unwritten(Pending pending, Answer answer) {}

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(PENDING) instanceof Unwritten unwritten)) {
            context.proceed();
            return;
        }
        OutputStream out = context.getOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        context.setOutputStream(body);
        Answer head = unwritten.answer();
        Answer answer = head;
        try {
            context.proceed();
            answer = new Answer(
                    head.status(),
                    String.valueOf(context.getMediaType()),
                    head.location(),
                    head.etag(),
                    head.jobId(),
                    body.toByteArray());
        } finally {
            // The work is done, even if its answer cannot be written in full.
            Answer written = answer;
            afterwards(() -> answers.finish(
                    unwritten.pending().request(), unwritten.pending().key(), written));
        }
        body.writeTo(out);
        context.setOutputStream(out);
    }

    private static String location(ContainerResponseContext response) {
        return response.getLocation() == null ? null : response.getLocation().toString();
    }

    private static String etag(ContainerResponseContext response) {
        return response.getHeaderString(HttpHeaders.ETAG);
    }

    private static Long jobId(ContainerResponseContext response) {
        String named = response.getHeaderString(Api.JOB_HEADER);
        Matcher place = JOB.matcher(String.valueOf(location(response)));
        return named != null ? Long.valueOf(named) : place.matches() ? Long.valueOf(place.group(1)) : null;
    }
}
