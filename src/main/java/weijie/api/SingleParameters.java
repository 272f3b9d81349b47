package weijie.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** A parameter of an address is given once: of two values nobody knows which one is meant, and a list read on by the first never ends. */
@Provider
public class SingleParameters implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (values.size() > 1) {
                throw new BadInput(name, "API-028", name, values.size());
            }
        });
    }
}
