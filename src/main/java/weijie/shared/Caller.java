package weijie.shared;

import java.util.Optional;
import java.util.Set;

/** Who is asking. Lower packages see only this; {@code identity} implements it for the request or job at hand. */
public interface Caller {

    /** The name a person signs in with, or {@code "system"} for work nobody started by hand. */
    String userName();

    /** The name shown to people. */
    String displayName();

    Set<Role> roles();

    /** The centre this account belongs to; empty for headquarters. An outlet's account has none either: its centre changes with time. */
    Optional<Long> centreId();

    /** The outlet this account belongs to; empty for headquarters and centres. */
    Optional<Long> outletId();

    default boolean has(Role role) {
        return roles().contains(role);
    }

    default boolean isHeadquarters() {
        return roles().stream().anyMatch(Role::isHeadquarters);
    }
}
