package weijie.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/**
 * A refusal as RFC 9457 wants it.
 *
 * @param status the HTTP status
 * @param code our stable code
 * @param detail the sentence: what is wrong, where, what to do
 * @param instance the path that was asked for
 * @param errors what is wrong in detail, may be empty
 */
public record Problem(int status, String code, String detail, String instance, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:weijie:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, Refusal refusal, String instance, Texts texts) {
        String sentence = texts.of(refusal);
        List<FieldError> errors = refusal.field() == null
                ? List.of()
                : List.of(new FieldError(null, null, refusal.field(), refusal.code(), sentence));
        return new Problem(status, refusal.code(), sentence, instance, errors);
    }

    /** A problem that is told from its code alone. */
    public static Problem of(int status, String code, String instance, Texts texts, Object... args) {
        return new Problem(status, code, texts.get("refusal." + code, args), instance, List.of());
    }

    /** The answer, its title in the caller's language. */
    public Response response(Texts texts) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().getLanguage())
                .entity(json(texts))
                .build();
    }

    /** The body, its title in the caller's language. */
    public String json(Texts texts) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", TYPE + code)
                .add("title", title(texts))
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance)
                .add("code", code);
        JsonArrayBuilder list = Json.createArrayBuilder();
        errors.forEach(error -> list.add(json(error)));
        return json.add("errors", list).build().toString();
    }

    private static JsonObjectBuilder json(FieldError error) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (error.row() != null) {
            json.add("row", error.row());
        }
        if (error.column() != null) {
            json.add("column", error.column());
        }
        if (error.field() != null) {
            json.add("field", error.field());
        }
        return json.add("code", error.code()).add("message", error.message());
    }

    private String title(Texts texts) {
        String key = "api.title." + status;
        return texts.has(key) ? texts.get(key) : texts.get(status < 500 ? "api.title.400" : "api.title.500");
    }
}
