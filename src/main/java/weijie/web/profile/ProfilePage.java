package weijie.web.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.identity.IdentityDesk;
import weijie.identity.SignInSessionRow;
import weijie.identity.SignInTarget;
import weijie.identity.UserRow;
import weijie.web.Say;

/** A person's own account: who they are here, and where they are signed in. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    IdentityDesk desk;

    @Inject
    SignInTarget target;

    @Inject
    Say say;

    private UserRow me;
    private List<SignInSessionRow> sessions;

    public UserRow getMe() {
        if (me == null) {
            me = desk.me();
        }
        return me;
    }

    public List<SignInSessionRow> getSessions() {
        if (sessions == null) {
            sessions = desk.mySessions();
        }
        return sessions;
    }

    public boolean isThisOne(SignInSessionRow session) {
        return session.id() == target.sessionId();
    }

    public void end(long sessionId) {
        desk.kick(sessionId);
        sessions = null;
        say.info("users.session.ended");
    }
}
