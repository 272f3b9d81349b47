package weijie.demo;

import java.util.Optional;
import java.util.Set;
import weijie.shared.Caller;
import weijie.shared.Role;

/** Somebody of the demonstration who does a step of it, so that every paper shows who did what. */
record DemoPerson(String userName, Set<Role> roles, Optional<Long> centreId) implements Caller {

    static final DemoPerson ACCOUNTS =
            new DemoPerson("hq.accounts", Set.of(Role.HQ_ACCOUNTS, Role.HQ_ADMIN), Optional.empty());

    static final DemoPerson ADMIN = new DemoPerson("hq.admin", Set.of(Role.HQ_ADMIN), Optional.empty());

    static DemoPerson clerkOf(String centreCode, long centreId) {
        return new DemoPerson(
                "centre." + centreCode.toLowerCase(java.util.Locale.ROOT),
                Set.of(Role.CENTRE_CLERK),
                Optional.of(centreId));
    }

    @Override
    public String displayName() {
        return userName;
    }

    @Override
    public Optional<Long> outletId() {
        return Optional.empty();
    }
}
