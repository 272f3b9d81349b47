package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.Why;
import weijie.parts.BadPartState;
import weijie.parts.WriteOffCriteria;
import weijie.parts.WriteOffDesk;
import weijie.parts.WriteOffRow;

/** How returned pieces ended, and how an end is taken back on its day by two people. */
@Path("/parts/write-offs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WriteOffsResource {

    @Inject
    WriteOffDesk desk;

    @GET
    public ItemsOf<WriteOffRow> list(
            @QueryParam("centre") String centre,
            @QueryParam("parcel") String parcel,
            @QueryParam("outcome") String outcome,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new WriteOffCriteria(
                        Params.text(centre),
                        Params.text(parcel),
                        Params.one(BadPartState.class, "outcome", outcome),
                        Params.date("from", from),
                        Params.date("to", to)),
                paging.slice()));
    }

    @POST
    @Path("/{label}/reverse")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reverse(@PathParam("label") String label, Why why) {
        desk.askReversal(label, why.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("/{label}/approve-reversal")
    public Response approve(@PathParam("label") String label) {
        desk.approveReversal(label);
        return Response.noContent().build();
    }
}
