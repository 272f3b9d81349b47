package weijie.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import weijie.shared.Caller;
import weijie.shared.Role;

/** Somebody of the demonstration who does a step of it, so that every paper shows who did what. */
record DemoPerson(String userName, Set<Role> roles, Optional<Long> centreId, Optional<Long> outletId)
        implements Caller {

    static final DemoPerson ACCOUNTS = ofHeadquarters("hq.accounts", Set.of(Role.HQ_ACCOUNTS, Role.HQ_ADMIN));
    static final DemoPerson ADMIN = ofHeadquarters("hq.admin", Set.of(Role.HQ_ADMIN));
    static final DemoPerson PARTS = ofHeadquarters("hq.parts", Set.of(Role.HQ_PARTS));
    static final DemoPerson INSPECTOR = ofHeadquarters("hq.inspector", Set.of(Role.HQ_INSPECTOR));

    private static DemoPerson ofHeadquarters(String userName, Set<Role> roles) {
        return new DemoPerson(userName, roles, Optional.empty(), Optional.empty());
    }

    static DemoPerson clerkOf(String centreCode, long centreId) {
        return new DemoPerson(
                "centre." + centreCode.toLowerCase(Locale.ROOT),
                Set.of(Role.CENTRE_CLERK),
                Optional.of(centreId),
                Optional.empty());
    }

    static DemoPerson clerkOfOutlet(String outletCode, long outletId) {
        return new DemoPerson(
                "outlet." + outletCode.toLowerCase(Locale.ROOT),
                Set.of(Role.OUTLET_CLERK),
                Optional.empty(),
                Optional.of(outletId));
    }

    @Override
    public String displayName() {
        return userName;
    }
}
