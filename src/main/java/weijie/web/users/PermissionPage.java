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
    private Role one;
    private Role other;

    /** The roles that are shown: two that are compared, or all. */
    public List<Role> getRoles() {
        return isCompared() ? List.of(one, other) : getAll();
    }

    public List<Role> getAll() {
        return List.of(Role.values());
    }

    /** Whether two different roles stand side by side. */
    public boolean isCompared() {
        return one != null && other != null && one != other;
    }

    /** Whether one of the two may do it and the other may not. */
    public boolean isDifferent(PermissionRow row) {
        return isCompared() && may(row, one) != may(row, other);
    }

    /** How many duties one of the two has and the other has not. */
    public long getDifferences() {
        return getFeatures().stream()
                .flatMap(feature -> feature.getValue().stream())
                .filter(this::isDifferent)
                .count();
    }

    public Role getOne() {
        return one;
    }

    public void setOne(Role one) {
        this.one = one;
    }

    public Role getOther() {
        return other;
    }

    public void setOther(Role other) {
        this.other = other;
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
