package weijie.api.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.ShownOnce;
import weijie.api.Why;
import weijie.identity.FactorDesk;
import weijie.identity.IdentityDesk;
import weijie.identity.PasswordDesk;
import weijie.identity.UserEntry;
import weijie.identity.UserRow;
import weijie.shared.Role;

/** Accounts, for administrators. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    @Inject
    IdentityDesk desk;

    @Inject
    PasswordDesk passwords;

    @Inject
    FactorDesk factors;

    @Context
    HttpHeaders headers;

    /** An account as this API shows it: its user name is its code too, its display name its name. */
    public record UserView(
            long id,
            String code,
            String name,
            String userName,
            String displayName,
            List<Role> roles,
            String place,
            boolean enabled,
            boolean demo,
            boolean mustChangePassword,
            LocalDateTime lastSignInAt,
            LocalDateTime createdAt,
            int version) {

        static UserView of(UserRow row) {
            return new UserView(
                    row.id(),
                    row.userName(),
                    row.displayName(),
                    row.userName(),
                    row.displayName(),
                    row.roles(),
                    row.place(),
                    row.enabled(),
                    row.demo(),
                    row.mustChangePassword(),
                    row.lastSignInAt(),
                    row.createdAt(),
                    row.version());
        }
    }

    @GET
    public ItemsOf<UserView> list(
            @QueryParam("q") String words, @QueryParam("role") String role, @BeanParam Paging paging) {
        return paging.of(
                desk.users(words, Params.one(Role.class, "role", role), paging.slice("code", "userName")),
                UserView::of);
    }

    /**
     * A new account as it is sent.
     *
     * @param password the first password; without one a one-time password is made
     * @param mustChangePassword whether the given password opens nothing but its own change
     */
    public record NewUser(
            String userName,
            String displayName,
            Set<Role> roles,
            String centreCode,
            String outletCode,
            String password,
            boolean mustChangePassword) {}

    /** A new account with its one-time password, which is shown only here; {@code null} when the password was given. */
    public record CreatedUser(UserView user, String oneTimePassword) implements ShownOnce {

        @Override
        public boolean holdsSecret() {
            return oneTimePassword != null;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(NewUser wanted) {
        UserEntry entry = new UserEntry(
                wanted.userName(), wanted.displayName(), wanted.roles(), wanted.centreCode(), wanted.outletCode());
        String password = null;
        if (wanted.password() == null) {
            password = passwords.createUser(entry);
        } else {
            passwords.createUserWithPassword(entry, wanted.password(), wanted.mustChangePassword());
        }
        UserRow user = desk.user(entry.userName());
        String name = URLEncoder.encode(user.userName(), StandardCharsets.UTF_8);
        return Api.created("/users/" + name, new CreatedUser(UserView.of(user), password));
    }

    @GET
    @Path("/{userName}")
    public Response find(@PathParam("userName") String userName) {
        return answer(userName);
    }

    /** What may be changed of an account; what is absent stays. */
    public record UserChange(String displayName, Set<Role> roles) {}

    @PATCH
    @Path("/{userName}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("userName") String userName, UserChange change) {
        desk.changeUser(userName, change.displayName(), change.roles(), IfMatch.version(headers));
        return answer(userName);
    }

    @POST
    @Path("/{userName}/disable")
    public Response disable(@PathParam("userName") String userName) {
        desk.disableUser(userName, IfMatch.version(headers));
        return answer(userName);
    }

    @POST
    @Path("/{userName}/enable")
    public Response enable(@PathParam("userName") String userName) {
        desk.enableUser(userName, IfMatch.version(headers));
        return answer(userName);
    }

    /** A one-time password, shown only here. */
    public record OneTimePassword(String oneTimePassword) implements ShownOnce {}

    @POST
    @Path("/{userName}/reset-password")
    public OneTimePassword resetPassword(@PathParam("userName") String userName) {
        return new OneTimePassword(passwords.resetPassword(userName));
    }

    /** A password that was agreed on. */
    public record GivenPassword(String password, boolean mustChangePassword) {}

    @POST
    @Path("/{userName}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setPassword(@PathParam("userName") String userName, GivenPassword given) {
        passwords.setPassword(userName, given.password(), given.mustChangePassword());
        return answer(userName);
    }

    @POST
    @Path("/{userName}/reset-second-factor")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resetFactor(@PathParam("userName") String userName, Why why) {
        factors.reset(userName, why.reason());
        return answer(userName);
    }

    private Response answer(String userName) {
        UserRow user = desk.user(userName);
        return Api.ok(UserView.of(user), user.version());
    }
}
