package weijie.web.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import weijie.identity.FactorDesk;
import weijie.identity.IdentityDesk;
import weijie.identity.PasswordDesk;
import weijie.identity.UserEntry;
import weijie.identity.UserRow;
import weijie.shared.Role;
import weijie.web.Say;

/** Opens an account or changes one; a new or reset password is shown once. */
@Named
@ViewScoped
public class UserEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where an account belongs. */
    public enum Place {
        HQ,
        CENTRE,
        OUTLET
    }

    @Inject
    IdentityDesk desk;

    @Inject
    PasswordDesk passwords;

    @Inject
    FactorDesk factors;

    @Inject
    Say say;

    private String user;
    private UserRow row;
    private String userName;
    private String displayName;
    private Place place = Place.HQ;
    private Role[] roles = {};
    private String centreCode;
    private String outletCode;
    private String password;
    private String reason;

    /** Reads the account named in the address, if one is. */
    public void load() {
        if (user != null) {
            row = desk.user(user);
            displayName = row.displayName();
            roles = row.roles().toArray(Role[]::new);
            place = row.roles().contains(Role.CENTRE_CLERK)
                    ? Place.CENTRE
                    : row.roles().contains(Role.OUTLET_CLERK) ? Place.OUTLET : Place.HQ;
        }
    }

    public void save() {
        if (row == null) {
            password = passwords.createUser(new UserEntry(
                    userName,
                    displayName,
                    rolesOfPlace(),
                    place == Place.CENTRE ? centreCode : null,
                    place == Place.OUTLET ? outletCode : null));
            user = userName.strip().toLowerCase(java.util.Locale.ROOT);
            say.info("users.createdDone", user);
        } else {
            desk.changeUser(row.userName(), displayName, rolesOfPlace(), row.version());
            say.info("app.saved");
        }
        load();
    }

    private Set<Role> rolesOfPlace() {
        return switch (place) {
            case CENTRE -> EnumSet.of(Role.CENTRE_CLERK);
            case OUTLET -> EnumSet.of(Role.OUTLET_CLERK);
            case HQ -> Set.of(roles);
        };
    }

    public void resetPassword() {
        password = passwords.resetPassword(row.userName());
        say.info("users.passwordReset", row.userName());
        load();
    }

    /** Takes off the second factor of somebody who lost it. */
    public void resetFactor() {
        factors.reset(row.userName(), reason);
        reason = null;
        say.info("users.factorReset", row.userName());
        load();
    }

    public boolean isEnrolled() {
        return row != null && factors.of(row.userName()).isEnrolled();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public void disable() {
        desk.disableUser(row.userName(), row.version());
        say.info("users.disabled", row.userName());
        load();
    }

    public void enable() {
        desk.enableUser(row.userName(), row.version());
        say.info("users.enabled", row.userName());
        load();
    }

    public List<Role> getHqRoles() {
        return Arrays.stream(Role.values()).filter(Role::isHeadquarters).toList();
    }

    public Place[] getPlaces() {
        return Place.values();
    }

    public boolean isNew() {
        return row == null;
    }

    public UserRow getRow() {
        return row;
    }

    /** The password to hand over, shown until the page is left. */
    public String getPassword() {
        return password;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }

    public String getCentreCode() {
        return centreCode;
    }

    public void setCentreCode(String centreCode) {
        this.centreCode = centreCode;
    }

    public String getOutletCode() {
        return outletCode;
    }

    public void setOutletCode(String outletCode) {
        this.outletCode = outletCode;
    }
}
