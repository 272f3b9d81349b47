package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.Params;
import weijie.parts.ParcelDesk;
import weijie.parts.PartGroup;
import weijie.parts.QuotaRow;

/** How often a centre may send bad parts back in a month. */
@Path("/parts/quota")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuotaResource {

    @Inject
    ParcelDesk desk;

    @GET
    public QuotaRow find(@QueryParam("centre") String centre, @QueryParam("month") String month) {
        return desk.quota(Params.text(centre), Params.month("month", month));
    }

    /** Extra slots. */
    public record Extra(String centreCode, String month, String group, String slots, String reason) {}

    @POST
    @Path("/extra")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response grant(Extra typed) {
        desk.grant(
                typed.centreCode(),
                Params.month("month", typed.month()),
                Params.one(PartGroup.class, "group", typed.group()),
                typed.slots(),
                typed.reason());
        return Response.status(Response.Status.CREATED)
                .entity(find(typed.centreCode(), typed.month()))
                .build();
    }
}
