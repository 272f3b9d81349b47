package weijie.api;

import jakarta.json.JsonException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import weijie.shared.Refusal;
import weijie.shared.RequestNumber;
import weijie.shared.Texts;
import weijie.shared.jpa.DatabaseAway;

/**
 * Turns whatever a resource throws into a problem: a refusal by its kind, wrong input into 400 or 422, a lost race into 412, and what
 * nobody expected into 500 with a number by which the log is found.
 */
@Provider
public class RefusalMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(RefusalMapper.class.getName());

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Texts texts = Api.texts(headers);
        Optional<Refusal> refusal = cause(thrown, Refusal.class);
        if (refusal.isPresent()) {
            int status = refusal.get().kind().status();
            return Problem.of(status, refusal.get(), request.getRequestURI(), texts)
                    .response(texts);
        }
        Optional<BadInput> badInput = cause(thrown, BadInput.class);
        if (badInput.isPresent()) {
            return badInput(badInput.get(), texts);
        }
        if (cause(thrown, BodyTooLong.class).isPresent()) {
            return plain(413, texts);
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            return invalid(invalid, texts);
        }
        if (thrown instanceof WebApplicationException web) {
            return web(web, texts);
        }
        if (cause(thrown, OptimisticLockException.class).isPresent()) {
            return plain(412, texts);
        }
        if (cause(thrown, PessimisticLockException.class).isPresent() || DatabaseAway.isCauseOf(thrown)) {
            return plain(503, texts);
        }
        if (thrown instanceof ProcessingException
                || cause(thrown, JsonException.class).isPresent()) {
            return plain(400, texts);
        }
        return unexpected(thrown, texts);
    }

    private Response badInput(BadInput bad, Texts texts) {
        String sentence = texts.get("refusal." + bad.code(), bad.args());
        List<FieldError> errors = List.of(new FieldError(null, null, bad.field(), bad.code(), sentence));
        return new Problem(400, bad.code(), sentence, request.getRequestURI(), errors).response(texts);
    }

    private Response invalid(ConstraintViolationException invalid, Texts texts) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation -> new FieldError(null, null, field(violation), "API-422", violation.getMessage()))
                .toList();
        return new Problem(422, "API-422", texts.get("refusal.API-422"), request.getRequestURI(), errors)
                .response(texts);
    }

    private static String field(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName();
        }
        return last;
    }

    /** What Jersey itself refuses: an unknown path, a wrong method, a type it cannot read or write; keeps its headers. */
    private Response web(WebApplicationException web, Texts texts) {
        Response given = web.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500) {
            return unexpected(web, texts);
        }
        Response.ResponseBuilder answer = Response.fromResponse(plain(given.getStatus(), texts));
        given.getStringHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase(HttpHeaders.ALLOW)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    private Response plain(int status, Texts texts) {
        String code = "API-" + status;
        String key = "refusal." + code;
        String sentence = texts.get(texts.has(key) ? key : "refusal.API-400");
        return new Problem(status, code, sentence, request.getRequestURI(), List.of()).response(texts);
    }

    private Response unexpected(Throwable thrown, Texts texts) {
        String number = RequestNumber.of(request);
        RequestNumber.isFirstInLog(request);
        LOG.log(
                Level.SEVERE,
                thrown,
                () -> "request " + number + ' ' + request.getMethod() + ' ' + request.getRequestURI());
        String sentence = texts.get("refusal.API-500", number);
        return Response.fromResponse(
                        new Problem(500, "API-500", sentence, request.getRequestURI(), List.of()).response(texts))
                .header(RequestNumber.HEADER, number)
                .build();
    }

    /** The exception of this kind among the causes: transactions and proxies wrap what passes through them. */
    static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
