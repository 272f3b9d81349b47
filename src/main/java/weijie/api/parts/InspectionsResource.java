package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.parts.BadPartCriteria;
import weijie.parts.BadPartDesk;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;

/** What inspections found, piece by piece. */
@Path("/parts/inspections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InspectionsResource {

    @Inject
    BadPartDesk desk;

    @GET
    public ItemsOf<BadPartRow> list(
            @QueryParam("centre") String centre,
            @QueryParam("state") String state,
            @QueryParam("parcel") String parcel,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new BadPartCriteria(
                        null,
                        Params.text(centre),
                        Params.one(BadPartState.class, "state", state),
                        null,
                        null,
                        null,
                        null,
                        Params.text(parcel),
                        true,
                        false,
                        false),
                paging.slice()));
    }
}
