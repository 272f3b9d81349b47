package weijie.web.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weijie.identity.IdentityDesk;
import weijie.identity.PermissionRow;
import weijie.shared.Role;
import weijie.web.Say;

/** Who may do what, as the desks enforce it. */
@Named
@RequestScoped
public class PermissionPage {

    @Inject
    IdentityDesk desk;

    @Inject
    Say say;

    private Map<String, List<PermissionRow>> byFeature;

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    /** The verbs of each feature. */
    public List<Map.Entry<String, List<PermissionRow>>> getFeatures() {
        if (byFeature == null) {
            byFeature = new TreeMap<>();
            desk.permissions()
                    .forEach(row -> byFeature
                            .computeIfAbsent(row.feature(), feature -> new ArrayList<>())
                            .add(row));
        }
        return List.copyOf(byFeature.entrySet());
    }

    /** What the duty is called where the work is done. */
    public String says(PermissionRow row) {
        return say.text("duty." + row.desk() + '.' + row.verb());
    }

    /** A duty that names no role is everybody's who is signed in. */
    public boolean may(PermissionRow row, Role role) {
        return row.roles().isEmpty() || row.roles().contains(role);
    }
}
