package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.WallClock;

/** What happens on the way in, before there is a caller who could have a duty; nobody outside of this package reaches it. */
@ApplicationScoped
class SignInDesk {

    static final String KIND = "USER";

    private static final int LONGEST_ASKED = 100;

    @Inject
    Users users;

    @Inject
    SignInFailures failures;

    @Inject
    SignInSessions sessions;

    @Inject
    ApiKeys keys;

    @Inject
    AuditTrail audit;

    @Inject
    WallClock clock;

    @Inject
    @ConfigProperty(name = "WEIJIE_DEMO", defaultValue = "false")
    boolean demo;

    /** The account of this name if it may be used: enabled, and a demo account only while demo data is asked for. */
    @Transactional
    Optional<Account> usable(String userName) {
        return users.byName(userName)
                .filter(User::isEnabled)
                .filter(user -> demo || !user.isDemo())
                .map(User::account);
    }

    /** How long an attempt under this name waits before it is judged. */
    @Transactional
    Duration delay(String userName) {
        return failures.delay(userName, clock.now());
    }

    /** Counts a failed attempt. */
    @Transactional
    void failed(String userName) {
        failures.countOne(userName, clock.now());
        audit.noteAs(userName, new Reference(KIND, userName), "SIGN_IN_FAILED");
    }

    @Transactional
    void succeeded(String userName) {
        failures.forget(userName);
        users.signedIn(userName, clock.now());
    }

    @Transactional
    long openSession(String userName, String address, String browser) {
        SignInSession session = new SignInSession(userName, address, browser, clock.now());
        sessions.add(session);
        audit.noteAs(userName, new Reference(KIND, userName), "SIGN_IN");
        return session.id();
    }

    @Transactional
    boolean touch(long sessionId) {
        return sessions.touch(sessionId, clock.now());
    }

    /** Whether the person at this browser proved who they are so short a time ago. */
    @Transactional
    boolean isProven(long sessionId, Duration within) {
        return sessions.isProvenSince(sessionId, clock.now().minus(within));
    }

    /** The person at this browser has just proved who they are. */
    @Transactional
    void prove(long sessionId) {
        sessions.prove(sessionId, clock.now());
    }

    /** The person at this browser has unlocked the screen, which proves who they are. */
    @Transactional
    void unlocked(long sessionId, String userName) {
        sessions.prove(sessionId, clock.now());
        audit.note(new Reference(KIND, userName), "UNLOCK");
    }

    @Transactional
    void closeSession(long sessionId, String userName) {
        if (sessions.end(sessionId, userName, clock.now())) {
            audit.noteAs(userName, new Reference(KIND, userName), "SIGN_OUT");
        }
    }

    /** The live key with this text; that it is in use is noted in the audit log once a day. */
    @Transactional
    Optional<ApiKey> key(String text) {
        Optional<ApiKey> key = keys.live(text, clock.now());
        key.filter(one -> one.lastUsedAt() == null
                        || one.lastUsedAt().toLocalDate().isBefore(clock.now().toLocalDate()))
                .ifPresent(one -> audit.noteAs(one.userName(), new Reference("API_KEY", one.prefix()), "USE"));
        return key;
    }

    @Transactional
    Account createAccount(User user, String hash, boolean mustChangePassword, boolean forDemo) {
        user.keepPassword(hash, mustChangePassword, clock.now());
        if (forDemo) {
            user.markDemo();
        }
        users.add(user);
        audit.noteAs("system", new Reference(KIND, user.userName()), "CREATE");
        return user.account();
    }

    @Transactional
    boolean exists(String userName) {
        return users.byName(userName).isPresent();
    }

    /** Marks an empty database as one of the demonstration; false when it holds data that the demonstration did not make. */
    @Transactional
    boolean mayDemonstrate() {
        return users.isDemonstration() || users.isEmpty() && users.markDemonstration(clock.now());
    }

    /** Notes what somebody was refused, whatever becomes of the work that it was asked in. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(String what, Refusal no) {
        String asked = no.args().isEmpty() ? "" : no.args().get(0).toString();
        audit.changed(
                new Reference("DUTY", what),
                "REFUSED",
                Map.of(),
                Map.of("code", no.code(), "asked", asked.substring(0, Math.min(asked.length(), LONGEST_ASKED))));
    }

    @Transactional
    boolean hasAdministrator() {
        return users.hasAdministrator(demo);
    }

    /** A demo account for the centre or outlet of this code, if there is one. */
    @Transactional
    Optional<User> forCentre(String code) {
        return users.centre(code)
                .map(row -> new User(
                        "centre." + code,
                        (String) row[1],
                        Set.of(Role.CENTRE_CLERK),
                        ((Number) row[0]).longValue(),
                        null,
                        "system",
                        clock.now()));
    }

    @Transactional
    Optional<User> forOutlet(String code) {
        return users.outlet(code)
                .map(row -> new User(
                        "outlet." + code,
                        (String) row[1],
                        Set.of(Role.OUTLET_CLERK),
                        null,
                        ((Number) row[0]).longValue(),
                        "system",
                        clock.now()));
    }

    User forHeadquarters(String userName, String displayName, Set<Role> roles) {
        return new User(userName, displayName, roles, null, null, "system", clock.now());
    }
}
