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
import java.util.List;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.ShownOnce;
import weijie.identity.FactorDesk;
import weijie.identity.FactorRow;
import weijie.identity.FactorStart;
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

    @Inject
    FactorDesk factors;

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
    @Path("/second-factor")
    public FactorRow factor() {
        return factors.mine();
    }

    /** What an authenticator is set up with, shown only here. */
    public record StartedFactor(String secret, String address) implements ShownOnce {}

    @POST
    @Path("/second-factor")
    public StartedFactor startFactor() {
        FactorStart start = factors.begin();
        return new StartedFactor(start.secret(), start.address());
    }

    /** The digits that the authenticator shows. */
    public record FactorCode(String code) {}

    /** Recovery codes, shown only here. */
    public record RecoveryCodes(List<String> recoveryCodes) implements ShownOnce {}

    @POST
    @Path("/second-factor/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    public RecoveryCodes confirmFactor(FactorCode given) {
        return new RecoveryCodes(factors.confirm(given.code(), -1));
    }

    @POST
    @Path("/second-factor/recovery-codes")
    public RecoveryCodes newRecoveryCodes() {
        return new RecoveryCodes(factors.newCodes());
    }

    @DELETE
    @Path("/second-factor")
    public Response dropFactor() {
        factors.drop();
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
