package weijie.shared;

import java.util.Optional;
import java.util.Set;

/** The system itself, in the place of somebody at headquarters: for work that is due by the calendar and that nobody starts by hand. */
public enum OwnAccord implements Caller {
    AS_PARTS_DESK(Role.HQ_PARTS),
    AS_ACCOUNTS(Role.HQ_ACCOUNTS);

    private final Set<Role> roles;

    OwnAccord(Role role) {
        roles = Set.of(role);
    }

    @Override
    public String userName() {
        return "system";
    }

    @Override
    public String displayName() {
        return "system";
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Optional<Long> centreId() {
        return Optional.empty();
    }

    @Override
    public Optional<Long> outletId() {
        return Optional.empty();
    }
}
