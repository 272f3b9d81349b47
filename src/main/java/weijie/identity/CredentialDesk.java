package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import weijie.shared.Caller;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.WallClock;

/** Stores what {@link PasswordDesk} has hashed, and ends whatever was opened with what it replaces. */
@ApplicationScoped
class CredentialDesk {

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,58}");

    @Inject
    Users users;

    @Inject
    SignInSessions sessions;

    @Inject
    SessionWatch watch;

    @Inject
    SignInFailures failures;

    @Inject
    ApiKeys keys;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    @Transactional
    void open(UserEntry entry, String hash, boolean mustChange) {
        String name = User.normal(entry.userName() == null ? "" : entry.userName());
        Refusal.unless(USER_NAME.matcher(name).matches(), Refusal.Kind.INVALID, "AU-916", name);
        Refusal.unless(users.byName(name).isEmpty(), Refusal.Kind.CONFLICT, "AU-917", name);
        String shown = entry.displayName() == null || entry.displayName().isBlank()
                ? name
                : entry.displayName().strip();
        Set<Role> roles = entry.roles() == null ? Set.of() : entry.roles();
        User user = new User(
                name,
                shown,
                roles,
                centreId(entry.centreCode()),
                outletId(entry.outletCode()),
                caller.userName(),
                clock.now());
        user.keepPassword(hash, mustChange, clock.now());
        users.add(user);
        audit.changed(about(name), "CREATE", Map.of(), user.facts());
    }

    @Transactional
    void replace(String userName, String hash, boolean mustChange) {
        User user = users.lock(userName).orElseThrow(() -> unknown(userName));
        user.keepPassword(hash, mustChange, clock.now());
        failures.forget(user.userName());
        endAll(user.userName(), -1, "RESET_PASSWORD");
    }

    /** @param known the hash that the given current password was compared with */
    @Transactional
    void change(String userName, String known, String hash, long currentSession) {
        User user = users.lock(userName).orElseThrow(() -> unknown(userName));
        // Somebody else may have replaced it while this one was hashed.
        if (!user.account().passwordHash().equals(known)) {
            throw Refusal.invalidField("current", "AU-918");
        }
        user.keepPassword(hash, false, clock.now());
        endAll(user.userName(), currentSession, "CHANGE_PASSWORD");
    }

    @Transactional
    void noteWrong(String userName) {
        audit.note(about(userName), "WRONG_PASSWORD");
    }

    private void endAll(String userName, long exceptSession, String verb) {
        sessions.endAll(userName, exceptSession, caller.userName(), clock.now()).forEach(watch::forget);
        int ended = keys.revokeAll(userName, caller.userName(), clock.now());
        audit.changed(about(userName), verb, Map.of(), Map.of("endedKeys", String.valueOf(ended)));
        changes.fire(new AccountChanged(userName));
    }

    private Long centreId(String code) {
        return code == null || code.isBlank()
                ? null
                : users.centre(code.strip())
                        .map(row -> ((Number) row[0]).longValue())
                        .orElseThrow(() -> Refusal.invalidField("centreCode", "AU-927", code));
    }

    private Long outletId(String code) {
        return code == null || code.isBlank()
                ? null
                : users.outlet(code.strip())
                        .map(row -> ((Number) row[0]).longValue())
                        .orElseThrow(() -> Refusal.invalidField("outletCode", "AU-928", code));
    }

    private static Reference about(String userName) {
        return new Reference(SignInDesk.KIND, userName);
    }

    private static Refusal unknown(String userName) {
        return Refusal.notFound("AU-910", userName);
    }
}
