package weijie.given;

import java.util.Optional;
import java.util.Set;
import weijie.shared.Caller;
import weijie.shared.Role;

/** Somebody at headquarters who works at a desk in a test, by what they sign in with. */
public record GivenCaller(String userName, Set<Role> roles) implements Caller {

    public GivenCaller(String userName, Role role) {
        this(userName, Set.of(role));
    }

    @Override
    public String displayName() {
        return userName;
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
