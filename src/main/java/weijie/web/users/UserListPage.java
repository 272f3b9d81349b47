package weijie.web.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import weijie.identity.IdentityDesk;
import weijie.identity.UserRow;
import weijie.shared.Listing;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.web.ListScreen;

/** The accounts. */
@Named
@ViewScoped
public class UserListPage extends ListScreen<Role, UserRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    IdentityDesk desk;

    public UserListPage() {
        super("/users/list", UserRow::userName, "words", "role");
    }

    @Override
    protected Role criteria() {
        return getFilter().one(Role.class, "role");
    }

    @Override
    protected Listing<UserRow> find(Role role, Slice slice) {
        return desk.users(getFilter().text("words"), role, slice);
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }
}
