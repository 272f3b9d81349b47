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
import java.time.LocalDate;
import java.util.Set;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.ShownOnce;
import weijie.identity.ApiKeyRow;
import weijie.identity.IdentityDesk;
import weijie.identity.IssuedKey;
import weijie.shared.Role;

/** API keys: one's own, or everybody's for an administrator. */
@Path("/api-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiKeysResource {

    @Inject
    IdentityDesk desk;

    @GET
    public ItemsOf<ApiKeyRow> list(@BeanParam Paging paging) {
        return paging.of(desk.apiKeys(paging.slice()));
    }

    /** The key to be issued; without roles it has all of the caller's. */
    public record KeyEntry(String label, Set<Role> roles, LocalDate expiresOn) {}

    /** The new key, which is shown only here. */
    public record NewKey(String id, String key, ApiKeyRow row) implements ShownOnce {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(KeyEntry entry) {
        IssuedKey issued = desk.issueKey(entry.label(), entry.roles(), entry.expiresOn());
        String id = String.valueOf(issued.row().id());
        return Api.created("/api-keys/" + id, new NewKey(id, issued.key(), issued.row()));
    }

    @DELETE
    @Path("/{id}")
    public Response revoke(@PathParam("id") String id) {
        desk.revokeKey(Params.id(id));
        return Response.noContent().build();
    }
}
