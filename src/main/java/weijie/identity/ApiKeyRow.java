package weijie.identity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Role;

/** An API key in a list: everything but the key. Times in UTC. */
public record ApiKeyRow(
        long id,
        String userName,
        String label,
        String prefix,
        List<Role> roles,
        LocalDate expiresOn,
        LocalDateTime createdAt,
        LocalDateTime lastUsedAt,
        LocalDateTime revokedAt,
        int version) {

    static ApiKeyRow of(ApiKey key) {
        return new ApiKeyRow(
                key.id(),
                key.userName(),
                key.label(),
                key.prefix(),
                key.roles().stream().sorted().toList(),
                key.expiresOn(),
                key.createdAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                key.version());
    }
}
