package weijie.identity;

import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Role;

/**
 * An account in a list.
 *
 * @param place the code of its centre or outlet, empty for headquarters
 * @param lastSignInAt in UTC, {@code null} when it was never used
 */
public record UserRow(
        long id,
        String userName,
        String displayName,
        List<Role> roles,
        String place,
        boolean enabled,
        boolean demo,
        boolean mustChangePassword,
        LocalDateTime lastSignInAt,
        LocalDateTime createdAt,
        int version) {

    static UserRow of(User user, String place) {
        return new UserRow(
                user.id(),
                user.userName(),
                user.displayName(),
                user.roles().stream().sorted().toList(),
                place,
                user.isEnabled(),
                user.isDemo(),
                user.mustChangePassword(),
                user.lastSignInAt().orElse(null),
                user.createdAt(),
                user.version());
    }
}
