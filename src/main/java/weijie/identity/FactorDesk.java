package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Typed;
import weijie.shared.WallClock;
import weijie.shared.Weighty;

/** Where people set up their second factor, and where an administrator takes a lost one off. */
@ApplicationScoped
public class FactorDesk {

    private static final int CODES = 10;
    private static final int LONGEST_REASON = 200;

    @Inject
    SecondFactors factors;

    @Inject
    SecondStepDesk steps;

    @Inject
    SecretSeal seal;

    @Inject
    Accounts accounts;

    @Inject
    Users users;

    @Inject
    SignInSessions sessions;

    @Inject
    SessionWatch watch;

    @Inject
    AuditTrail audit;

    @Inject
    SignedIn signedIn;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    /** How the caller's account stands. */
    @Transactional
    @Duty
    public FactorRow mine() {
        return row(caller.userName());
    }

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public FactorRow of(String userName) {
        return row(userName);
    }

    private FactorRow row(String userName) {
        LocalDateTime since =
                factors.find(userName).flatMap(SecondFactor::confirmedAt).orElse(null);
        boolean demanded = accounts.find(userName).filter(steps::isDemanded).isPresent();
        return new FactorRow(since, since == null ? 0 : factors.codesLeft(userName), demanded);
    }

    /**
     * Draws a new secret for the caller's authenticator; it counts once a code of it was given.
     *
     * @throws Refusal AU-930 to an API key, AU-964 when there is one already
     */
    @Transactional
    @Duty
    @Weighty
    public FactorStart begin() {
        refuseKeys();
        String name = caller.userName();
        Refusal.unless(!steps.isEnrolled(name), Refusal.Kind.CONFLICT, "AU-964");
        factors.remove(name);
        FactorSecret secret = FactorSecret.draw();
        factors.add(new SecondFactor(name, seal.seal(secret.bytes(), name), clock.now()));
        return new FactorStart(secret.text(), secret.address(name));
    }

    /**
     * From now on the caller signs in with codes too; all sessions but the present one end.
     *
     * @return the recovery codes, told this once
     * @throws Refusal AU-960 when the code is not one of the new secret, AU-964 when there is a factor already
     */
    @Transactional
    @Duty
    public List<String> confirm(String code, long currentSession) {
        refuseKeys();
        String name = caller.userName();
        LocalDateTime now = clock.now();
        SecondFactor factor = factors.lock(name).orElseThrow(() -> Refusal.conflict("AU-965"));
        Refusal.unless(!factor.isConfirmed(), Refusal.Kind.CONFLICT, "AU-964");
        String digits = code == null ? "" : code.replaceAll("\\s", "");
        boolean right = seal.open(factor.sealedSecret(), name)
                .map(secret -> factor.takes(secret, digits, now))
                .orElse(false);
        if (!right) {
            throw Refusal.invalidField("code", "AU-960");
        }
        factor.confirm(now);
        sessions.endAll(name, currentSession, name, now).forEach(watch::forget);
        audit.note(about(name), "ENROL_FACTOR");
        return drawCodes(name);
    }

    /** Ten new recovery codes; the earlier ones open nothing any more. */
    @Transactional
    @Duty
    @Weighty
    public List<String> newCodes() {
        refuseKeys();
        Refusal.unless(steps.isEnrolled(caller.userName()), Refusal.Kind.CONFLICT, "AU-965");
        audit.note(about(caller.userName()), "NEW_RECOVERY_CODES");
        return drawCodes(caller.userName());
    }

    /**
     * Takes the caller's own factor off, for another telephone or for good.
     *
     * @throws Refusal AU-966 while the policy wants one
     */
    @Transactional
    @Duty
    @Weighty
    public void drop() {
        refuseKeys();
        FactorRow mine = row(caller.userName());
        Refusal.unless(mine.isEnrolled(), Refusal.Kind.CONFLICT, "AU-965");
        Refusal.unless(!mine.demanded(), Refusal.Kind.CONFLICT, "AU-966");
        factors.remove(caller.userName());
        audit.note(about(caller.userName()), "DROP_FACTOR");
    }

    /**
     * Takes off the factor of somebody who lost it; that person's sessions end. Nobody does so for themselves.
     *
     * @throws Refusal AU-967 for one's own, AU-965 when there is none
     */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public void reset(String userName, String reason) {
        String why = Typed.required("reason", reason, LONGEST_REASON);
        User user = users.lock(userName).orElseThrow(() -> Refusal.notFound("AU-910", userName));
        Refusal.unless(!user.userName().equals(caller.userName()), Refusal.Kind.CONFLICT, "AU-967");
        Refusal.unless(factors.remove(user.userName()), Refusal.Kind.CONFLICT, "AU-965");
        sessions.endAll(user.userName(), -1, caller.userName(), clock.now()).forEach(watch::forget);
        audit.changed(about(user.userName()), "RESET_FACTOR", Map.of(), Map.of("reason", why));
    }

    private List<String> drawCodes(String name) {
        List<String> codes = Stream.generate(Password::oneTime).limit(CODES).toList();
        factors.keepCodes(
                name,
                codes.stream().map(code -> Digest.of(code.replace("-", ""))).toList());
        return codes;
    }

    /** A key that changed it would outlive the loss of the telephone. */
    private void refuseKeys() {
        Refusal.unless(!signedIn.isByKey(), Refusal.Kind.FORBIDDEN, "AU-930");
    }

    private static Reference about(String userName) {
        return new Reference(SignInDesk.KIND, userName);
    }
}
