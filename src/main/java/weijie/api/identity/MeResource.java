package weijie.api.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.identity.IdentityDesk;
import weijie.identity.PasswordDesk;
import weijie.identity.SignInSessionRow;
import weijie.identity.UserRow;

/** The caller's own account. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    IdentityDesk desk;

    @Inject
    PasswordDesk passwords;

    @GET
    public UserRow me() {
        return desk.me();
    }

    /** The old and the new password. */
    public record PasswordChange(String current, String password) {}

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changePassword(PasswordChange change) {
        passwords.changePassword(change.current(), change.password(), -1);
        return Response.noContent().build();
    }

    @GET
    @Path("/sessions")
    public ItemsOf<SignInSessionRow> sessions(@BeanParam Paging paging) {
        return paging.of(desk.mySessions(), SignInSessionRow::id);
    }

    @DELETE
    @Path("/sessions/{id}")
    public Response endSession(@PathParam("id") String id) {
        desk.kick(Params.id(id));
        return Response.noContent().build();
    }
}
