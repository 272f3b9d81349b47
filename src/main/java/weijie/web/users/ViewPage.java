package weijie.web.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import weijie.identity.SignInTarget;
import weijie.identity.ViewDesk;
import weijie.shared.Role;

/** Where an administrator begins to look at the pages as a person or a role sees them, and ends it. */
@Named
@ViewScoped
public class ViewPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HOME = "/home.xhtml?faces-redirect=true";

    @Inject
    ViewDesk desk;

    @Inject
    SignInTarget target;

    private String user;
    private Role role;
    private boolean end;

    /** Opened from the bar that says whose pages are shown, it ends that. */
    public String open() {
        if (!end) {
            return null;
        }
        desk.end();
        target.view(null);
        return HOME;
    }

    public String asPerson() {
        target.view(desk.asPerson(user));
        return HOME;
    }

    public String asRole() {
        target.view(desk.asRole(role));
        return HOME;
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::isHeadquarters).toList();
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isEnd() {
        return end;
    }

    public void setEnd(boolean end) {
        this.end = end;
    }
}
