package weijie.identity;

import java.time.LocalDateTime;

/** A signed-in browser in the list of sessions; times in UTC. */
public record SignInSessionRow(
        long id, String userName, LocalDateTime startedAt, LocalDateTime lastSeenAt, String address, String browser) {}
