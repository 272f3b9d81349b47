package weijie.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Parameter;
import java.util.Arrays;

/**
 * A request that sends no body and names no type of one is read as one that names it: an object without fields, which the desk then refuses
 * by the field that is missing.
 */
@Provider
@Priority(Priorities.USER + 1)
public class SilentBody implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMediaType() == null && !request.hasEntity() && isRecordWanted()) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    /** What stands in the address or in a header is marked as such; the body is not. */
    private boolean isRecordWanted() {
        return Arrays.stream(resource.getResourceMethod().getParameters()).anyMatch(SilentBody::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return parameter.getType().isRecord() && parameter.getAnnotations().length == 0;
    }
}
