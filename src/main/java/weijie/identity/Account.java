package weijie.identity;

import java.util.Optional;
import java.util.Set;
import weijie.shared.Caller;
import weijie.shared.Role;

/**
 * An account as it stood when it was last read: what a request needs to know about its caller.
 *
 * @param userName the name used to sign in
 * @param displayName the name shown to people
 * @param roles what it is entrusted with; for an API key, what the key is limited to
 * @param centre the id of its centre, or {@code null}
 * @param outlet the id of its outlet, or {@code null}
 * @param passwordHash the Argon2id hash, which also tells a changed password from an old one
 * @param mustChangePassword whether nothing else may be done before the password is changed
 */
record Account(
        String userName,
        String displayName,
        Set<Role> roles,
        Long centre,
        Long outlet,
        String passwordHash,
        boolean mustChangePassword)
        implements Caller {

    /** Work that the system does on its own, before anybody is there. */
    static final Account SYSTEM =
            new Account("system", "system", Set.of(Role.HQ_ADMIN, Role.HQ_DIRECTOR), null, null, "", false);

    Account {
        roles = Set.copyOf(roles);
    }

    /** The same account with only those of its roles that are named. */
    Account limitedTo(Set<Role> some) {
        return new Account(
                userName,
                displayName,
                roles.stream().filter(some::contains).collect(java.util.stream.Collectors.toSet()),
                centre,
                outlet,
                passwordHash,
                mustChangePassword);
    }

    /** The same account at headquarters with this role and no other. */
    Account withRole(Role role) {
        return new Account(userName, displayName, Set.of(role), null, null, passwordHash, mustChangePassword);
    }

    @Override
    public Optional<Long> centreId() {
        return Optional.ofNullable(centre);
    }

    @Override
    public Optional<Long> outletId() {
        return Optional.ofNullable(outlet);
    }

    @Override
    public String toString() {
        return userName;
    }
}
