package weijie.given;

import java.util.Optional;
import java.util.Set;
import weijie.shared.Caller;
import weijie.shared.Role;

/** Somebody who works at a desk in a test, by what they sign in with; at headquarters unless a centre or an outlet is named. */
public record GivenCaller(String userName, Set<Role> roles, Optional<Long> centreId, Optional<Long> outletId)
        implements Caller {

    public GivenCaller(String userName, Set<Role> roles) {
        this(userName, roles, Optional.empty(), Optional.empty());
    }

    public GivenCaller(String userName, Role role) {
        this(userName, Set.of(role));
    }

    public static GivenCaller ofCentre(String userName, long centreId) {
        return new GivenCaller(userName, Set.of(Role.CENTRE_CLERK), Optional.of(centreId), Optional.empty());
    }

    public static GivenCaller ofOutlet(String userName, long outletId) {
        return new GivenCaller(userName, Set.of(Role.OUTLET_CLERK), Optional.empty(), Optional.of(outletId));
    }

    @Override
    public String displayName() {
        return userName;
    }
}
