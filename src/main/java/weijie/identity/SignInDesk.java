package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.Reference;
import weijie.shared.Role;
import weijie.shared.WallClock;

/** What happens on the way in, before there is a caller who could have a duty; nobody outside of this package reaches it. */
@ApplicationScoped
class SignInDesk {

    static final String KIND = "USER";

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

    @Transactional
    long minutesLocked(String userName) {
        return failures.minutesLocked(userName, clock.now());
    }

    /** Counts a failed attempt; true when that closed the name. */
    @Transactional
    boolean failed(String userName) {
        failures.countOne(userName, clock.now());
        boolean locked = failures.minutesLocked(userName, clock.now()) > 0;
        audit.noteAs(userName, new Reference(KIND, userName), locked ? "SIGN_IN_LOCKED" : "SIGN_IN_FAILED");
        return locked;
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

    @Transactional
    void closeSession(long sessionId, String userName) {
        if (sessions.end(sessionId, userName, clock.now())) {
            audit.noteAs(userName, new Reference(KIND, userName), "SIGN_OUT");
        }
    }

    /** The live key with this text, noting that it was used. */
    @Transactional
    Optional<ApiKey> key(String text) {
        return keys.live(text, clock.now());
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
