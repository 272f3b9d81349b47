package weijie.api.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.identity.IdentityDesk;
import weijie.identity.PermissionRow;
import weijie.identity.SignInSessionRow;

/** Who may do what, and who is here now. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PermissionsResource {

    @Inject
    IdentityDesk desk;

    @GET
    @Path("permissions")
    public ItemsOf<PermissionRow> permissions(@BeanParam Paging paging) {
        return paging.of(desk.permissions(), row -> row.feature() + ' ' + row.desk() + ' ' + row.verb());
    }

    @GET
    @Path("sessions")
    public ItemsOf<SignInSessionRow> sessions(@BeanParam Paging paging) {
        return paging.of(desk.sessions(), SignInSessionRow::id);
    }

    @DELETE
    @Path("sessions/{id}")
    public Response endSession(@PathParam("id") String id) {
        desk.kick(Params.id(id));
        return Response.noContent().build();
    }
}
