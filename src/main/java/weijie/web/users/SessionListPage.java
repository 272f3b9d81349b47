package weijie.web.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import weijie.identity.IdentityDesk;
import weijie.identity.SignInSessionRow;
import weijie.identity.SignInTarget;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListScreen;

/** Who is signed in, from where, and since when. */
@Named
@ViewScoped
public class SessionListPage extends ListScreen<String, SignInSessionRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    IdentityDesk desk;

    @Inject
    SignInTarget target;

    public SessionListPage() {
        super("/users/sessions", SignInSessionRow::id, "user");
    }

    @Override
    protected String criteria() {
        String user = getFilter().text("user");
        return user == null ? "" : user;
    }

    @Override
    protected Listing<SignInSessionRow> find(String user, Slice slice) {
        List<SignInSessionRow> found = desk.sessions().stream()
                .filter(session -> session.userName().contains(user))
                .toList();
        return Listing.part(found, slice);
    }

    public boolean isThisOne(SignInSessionRow session) {
        return session.id() == target.sessionId();
    }

    public void end(long sessionId) {
        desk.kick(sessionId);
        say.info("users.session.ended");
    }
}
