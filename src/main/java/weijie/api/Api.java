package weijie.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import weijie.shared.Texts;

/** The REST API, version 1, and the few things that all its resources say the same way. */
@ApplicationPath(Api.PATH)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "维结 Weijie",
                        version = "1",
                        description =
                                "After-sales repair network and parts settlement. Money is a string such as \"1280.00\", ids are"
                                        + " strings, dates are ISO dates; a refusal is application/problem+json in Chinese or English."),
        security = {@SecurityRequirement(name = "password"), @SecurityRequirement(name = "key")})
@SecurityScheme(securitySchemeName = "password", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class Api extends Application {

    public static final String PATH = "/api/v1";

    /** The job that goes on behind an answer whose location is something else. */
    public static final String JOB_HEADER = "Weijie-Job";

    /** English if the caller prefers it to Chinese, else Chinese. */
    public static Texts texts(HttpHeaders headers) {
        return Texts.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The tag of a version of something; {@link IfMatch} reads it back. */
    public static EntityTag tag(long version) {
        return new EntityTag(String.valueOf(version));
    }

    /** 200 with the thing and the tag of its version. */
    public static Response ok(Object thing, long version) {
        return Response.ok(thing).tag(tag(version)).build();
    }

    /** 201 with the thing and where it is, for example {@code /users/anna}. */
    public static Response created(String path, Object thing) {
        return Response.created(URI.create(PATH + path)).entity(thing).build();
    }

    /** 202: a job was started; it is to be watched at its own address. */
    public static Response accepted(long jobId, Object thing) {
        return accepted("/jobs/" + jobId, jobId, thing);
    }

    /** 202: a job was started, and there is something of its own to watch, for example {@code /imports/17}. */
    public static Response accepted(String path, long jobId, Object thing) {
        return Response.accepted(thing)
                .location(URI.create(PATH + path))
                .header(JOB_HEADER, jobId)
                .build();
    }
}
