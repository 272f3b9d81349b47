package weijie.web.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.identity.IdentityDesk;
import weijie.identity.SignInSessionRow;
import weijie.identity.SignInTarget;
import weijie.web.Say;

/** Who is signed in, from where, and since when. */
@Named
@ViewScoped
public class SessionListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    IdentityDesk desk;

    @Inject
    SignInTarget target;

    @Inject
    Say say;

    private List<SignInSessionRow> rows;

    public List<SignInSessionRow> getRows() {
        if (rows == null) {
            rows = desk.sessions();
        }
        return rows;
    }

    public boolean isThisOne(SignInSessionRow session) {
        return session.id() == target.sessionId();
    }

    public void end(long sessionId) {
        desk.kick(sessionId);
        refresh();
        say.info("users.session.ended");
    }

    public void refresh() {
        rows = null;
    }
}
