package weijie.web.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import weijie.identity.ApiKeyRow;
import weijie.identity.IdentityDesk;
import weijie.identity.IssuedKey;
import weijie.shared.Caller;
import weijie.shared.Listing;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.web.RowsModel;
import weijie.web.Say;

/** Keys for programs: issued once, never shown again, revoked for good. */
@Named
@ViewScoped
public class ApiKeyListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    IdentityDesk desk;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private final RowsModel<ApiKeyRow> rows = new RowsModel<>(this::slice, ApiKeyRow::id);
    private String label;
    private Role[] roles = {};
    private LocalDate expiresOn;
    private String issued;

    private Listing<ApiKeyRow> slice(Slice slice) {
        return desk.apiKeys(slice);
    }

    public void issue() {
        IssuedKey key = desk.issueKey(label, Set.of(roles), expiresOn);
        issued = key.key();
        label = null;
        expiresOn = null;
        roles = new Role[0];
        rows.search();
        say.info("users.key.issued", key.row().prefix());
    }

    public void revoke(long id) {
        desk.revokeKey(id);
        rows.search();
        say.info("users.key.revoked");
    }

    public RowsModel<ApiKeyRow> getRows() {
        return rows;
    }

    public List<Role> getOwnRoles() {
        return caller.roles().stream().sorted().toList();
    }

    /** The key just issued; it cannot be shown again later. */
    public String getIssued() {
        return issued;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
