package weijie.demo;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import weijie.network.Outlet;
import weijie.network.ServiceCentre;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.shared.Texts;

/** Somebody of the demonstration who does a step of it, so that every paper shows who did what. */
record DemoPerson(
        String userName, String displayName, Set<Role> roles, Optional<Long> centreId, Optional<Long> outletId)
        implements Caller {

    static final DemoPerson ACCOUNTS = ofHeadquarters("hq.accounts", Role.HQ_ACCOUNTS, Role.HQ_ADMIN);
    static final DemoPerson ADMIN = ofHeadquarters("hq.admin", Role.HQ_ADMIN);
    static final DemoPerson ACCOUNTS_TOO = ofHeadquarters("hq.accounts2", Role.HQ_ACCOUNTS);
    static final DemoPerson REVIEWER = ofHeadquarters("hq.reviewer", Role.HQ_REVIEWER);
    static final DemoPerson REVIEWER_TOO = ofHeadquarters("hq.reviewer2", Role.HQ_REVIEWER);
    static final DemoPerson DIRECTOR = ofHeadquarters("hq.director", Role.HQ_DIRECTOR);
    static final DemoPerson PARTS = ofHeadquarters("hq.parts", Role.HQ_PARTS);
    static final DemoPerson INSPECTOR = ofHeadquarters("hq.inspector", Role.HQ_INSPECTOR);

    private static DemoPerson ofHeadquarters(String userName, Role role, Role... others) {
        return new DemoPerson(
                userName,
                Texts.chinese().get("role." + role),
                EnumSet.of(role, others),
                Optional.empty(),
                Optional.empty());
    }

    static DemoPerson clerkOf(ServiceCentre centre) {
        return new DemoPerson(
                "centre." + centre.code().toLowerCase(Locale.ROOT),
                centre.name(),
                Set.of(Role.CENTRE_CLERK),
                Optional.of(centre.id()),
                Optional.empty());
    }

    static DemoPerson clerkOfOutlet(Outlet outlet) {
        return new DemoPerson(
                "outlet." + outlet.code().toLowerCase(Locale.ROOT),
                outlet.name(),
                Set.of(Role.OUTLET_CLERK),
                Optional.empty(),
                Optional.of(outlet.id()));
    }
}
