package weijie.web.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.identity.IdentityDesk;
import weijie.identity.UserRow;
import weijie.shared.Listing;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.web.RowsModel;

/** The accounts. */
@Named
@ViewScoped
public class UserListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    IdentityDesk desk;

    private String words;
    private Role role;
    private final RowsModel<UserRow> rows = new RowsModel<>(this::slice, UserRow::userName);

    private Listing<UserRow> slice(Slice slice) {
        return desk.users(words, role, slice);
    }

    public void reset() {
        words = null;
        role = null;
        rows.search();
    }

    public RowsModel<UserRow> getRows() {
        return rows;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
