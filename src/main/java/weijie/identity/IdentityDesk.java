package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Names;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Term;
import weijie.shared.WallClock;
import weijie.shared.Weighty;

/** Where accounts, sessions and API keys are looked after; their passwords are the business of {@link PasswordDesk}. */
@ApplicationScoped
public class IdentityDesk {

    private static final int MOST_SESSIONS = 500;
    private static final int LONGEST_LABEL = 100;

    @Inject
    Users users;

    @Inject
    Names names;

    @Inject
    SignInSessions sessions;

    @Inject
    SessionWatch watch;

    @Inject
    SignInFailures failures;

    @Inject
    ApiKeys keys;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Permissions permissions;

    @Inject
    TermValues terms;

    @Inject
    AuditTrail audit;

    @Inject
    SignedIn signedIn;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    Caller caller;

    @Inject
    WallClock wallClock;

    @Inject
    Clock clock;

    // --- accounts
    // -----------------------------------------------------------------------------------------------------------

    /** The caller's own account. */
    @Transactional
    @Duty
    public UserRow me() {
        return row(caller.userName());
    }

    /** How the person is called who signs in with this name; the name itself when there is no such account. */
    @Transactional
    @Duty
    public String nameOf(String userName) {
        return names.of(userName);
    }

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public Listing<UserRow> users(String words, Role role, Slice slice) {
        return users.list(words == null || words.isBlank() ? null : words, role, slice);
    }

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public UserRow user(String userName) {
        return row(userName);
    }

    @Transactional
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public void changeUser(String userName, String displayName, Set<Role> roles, int version) {
        User user = lock(userName, version);
        Map<String, String> before = user.facts();
        if (displayName != null && !displayName.isBlank()) {
            user.rename(displayName.strip());
        }
        if (roles != null) {
            boolean keepsAdministrating =
                    roles.contains(Role.HQ_ADMIN) || !user.roles().contains(Role.HQ_ADMIN);
            Refusal.unless(
                    keepsAdministrating || !user.userName().equals(caller.userName()), Refusal.Kind.CONFLICT, "AU-913");
            user.entrust(roles);
        }
        noted(user, "CHANGE", before);
    }

    /** Closes an account at once; its sessions and keys end, and do not come back with it. Nobody closes their own. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public void disableUser(String userName, int version) {
        User user = lock(userName, version);
        Map<String, String> before = user.facts();
        user.disable(caller.userName());
        endSessions(user.userName(), -1);
        keys.revokeAll(user.userName(), caller.userName(), wallClock.now());
        noted(user, "DISABLE", before);
    }

    @Transactional
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public void enableUser(String userName, int version) {
        User user = lock(userName, version);
        Map<String, String> before = user.facts();
        user.enable();
        failures.forget(user.userName());
        noted(user, "ENABLE", before);
    }

    /** Who may do what, read from the desks. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public List<PermissionRow> permissions() {
        return permissions.all();
    }

    // --- sessions
    // -----------------------------------------------------------------------------------------------------------

    /** The open sessions of everybody, the most recent first. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public List<SignInSessionRow> sessions() {
        return sessions.open(null, wallClock.now(), MOST_SESSIONS);
    }

    @Transactional
    @Duty
    public List<SignInSessionRow> mySessions() {
        return sessions.open(caller.userName(), wallClock.now(), MOST_SESSIONS);
    }

    /** Ends a session: an administrator anybody's, everybody their own. */
    @Transactional
    @Duty
    public void kick(long sessionId) {
        List<SignInSessionRow> mine = caller.has(Role.HQ_ADMIN) ? sessions() : mySessions();
        SignInSessionRow session = mine.stream()
                .filter(row -> row.id() == sessionId)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("AU-920"));
        sessions.end(sessionId, caller.userName(), wallClock.now());
        watch.forget(sessionId);
        audit.note(about(session.userName()), "END_SESSION");
    }

    // --- API keys
    // -----------------------------------------------------------------------------------------------------------

    /** Everybody's keys for an administrator, one's own for others. */
    @Transactional
    @Duty
    public Listing<ApiKeyRow> apiKeys(Slice slice) {
        return keys.list(caller.has(Role.HQ_ADMIN) ? null : caller.userName(), slice);
    }

    /**
     * Issues a key for the caller, limited to some of the caller's roles.
     *
     * @param expiresOn the last day of the key, or {@code null} for the latest that the policy allows
     * @throws Refusal {@code AU-930} to a key: one that it made would outlive it; {@code AU-925} for a day that is past or later than
     *     the policy allows
     */
    @Transactional
    @Duty
    @Weighty
    public IssuedKey issueKey(String label, Set<Role> roles, LocalDate expiresOn) {
        Refusal.unless(!signedIn.isByKey(), Refusal.Kind.FORBIDDEN, "AU-930");
        Set<Role> wanted = roles == null || roles.isEmpty() ? caller.roles() : roles;
        boolean named = label != null && !label.isBlank() && label.strip().length() <= LONGEST_LABEL;
        Refusal.unless(named, Refusal.Kind.INVALID, "AU-923", LONGEST_LABEL);
        Refusal.unless(caller.roles().containsAll(wanted), Refusal.Kind.FORBIDDEN, "AU-924");
        LocalDate lastDay = lastDay(expiresOn);
        String text = ApiKey.draw();
        ApiKey key = new ApiKey(caller.userName(), label.strip(), text, wanted, lastDay, wallClock.now());
        keys.add(key);
        audit.changed(
                new Reference("API_KEY", key.prefix()),
                "ISSUE",
                Map.of(),
                Map.of("label", key.label(), "roles", names(wanted), "expiresOn", lastDay.toString()));
        return new IssuedKey(ApiKeyRow.of(key), text);
    }

    private LocalDate lastDay(LocalDate wanted) {
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = today.plusDays(terms.snapshot().number(Term.API_KEY_DAYS, today));
        LocalDate chosen = wanted == null ? latest : wanted;
        Refusal.unless(
                !chosen.isBefore(today) && !chosen.isAfter(latest), Refusal.Kind.INVALID, "AU-925", chosen, latest);
        return chosen;
    }

    /** Stops a key for good: an administrator anybody's, everybody their own. */
    @Transactional
    @Duty
    public void revokeKey(long id) {
        ApiKey key = keys.find(id)
                .filter(one -> caller.has(Role.HQ_ADMIN) || one.userName().equals(caller.userName()))
                .orElseThrow(() -> Refusal.notFound("AU-921"));
        key.revoke(caller.userName(), wallClock.now());
        audit.note(new Reference("API_KEY", key.prefix()), "REVOKE");
    }

    // --- the policy
    // ---------------------------------------------------------------------------------------------------------

    /** Whether the caller has accepted this version of the settlement policy. */
    @Transactional
    @Duty
    public boolean hasAcknowledged(String policyVersion) {
        return acknowledgements.exists(caller.userName(), policyVersion);
    }

    @Transactional
    @Duty
    public void acknowledgePolicy(String policyVersion) {
        if (!acknowledgements.exists(caller.userName(), policyVersion)) {
            acknowledgements.add(new PolicyAcknowledgement(caller.userName(), policyVersion, wallClock.now()));
            audit.note(new Reference("POLICY", policyVersion), "ACKNOWLEDGE");
        }
    }

    // ------------------------------------------------------------------------------------------------------------------------

    private UserRow row(String userName) {
        return users.row(userName).orElseThrow(() -> unknown(userName));
    }

    private User lock(String userName, int version) {
        User user = users.lock(userName).orElseThrow(() -> unknown(userName));
        Refusal.unless(user.version() == version, Refusal.Kind.STALE, "AU-926", user.userName());
        return user;
    }

    private void noted(User user, String verb, Map<String, String> before) {
        audit.changed(about(user.userName()), verb, before, user.facts());
        changes.fire(new AccountChanged(user.userName()));
    }

    private void endSessions(String userName, long exceptId) {
        sessions.endAll(userName, exceptId, caller.userName(), wallClock.now()).forEach(watch::forget);
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }

    private static Reference about(String userName) {
        return new Reference(SignInDesk.KIND, userName);
    }

    private static Refusal unknown(String userName) {
        return Refusal.notFound("AU-910", userName);
    }
}
