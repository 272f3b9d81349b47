package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import weijie.policy.TermValues;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.WallClock;

/** The second step of the way in: who has to take it, and whether a code is right. Nobody outside of this package reaches it. */
@ApplicationScoped
class SecondStepDesk {

    private static final Map<Role, Term> DEMANDED_FROM = Map.of(
            Role.HQ_ADMIN, Term.SECOND_FACTOR_ADMIN_FROM,
            Role.HQ_ACCOUNTS, Term.SECOND_FACTOR_ACCOUNTS_FROM,
            Role.HQ_DIRECTOR, Term.SECOND_FACTOR_DIRECTOR_FROM);

    @Inject
    SecondFactors factors;

    @Inject
    SecretSeal seal;

    @Inject
    TermValues terms;

    @Inject
    AuditTrail audit;

    @Inject
    WallClock wallClock;

    @Inject
    Clock clock;

    @Transactional
    boolean isEnrolled(String userName) {
        return factors.find(userName).filter(SecondFactor::isConfirmed).isPresent();
    }

    /** Whether the policy wants a second factor of somebody with these roles today. */
    @Transactional
    boolean isDemanded(Account account) {
        Terms now = terms.snapshot();
        LocalDate today = LocalDate.now(clock);
        return DEMANDED_FROM.entrySet().stream()
                .anyMatch(one -> account.has(one.getKey()) && now.isOn(one.getValue(), today));
    }

    /**
     * Judges a code, which is spent when it is right: the digits of the authenticator or a recovery code. A wrong one is counted, so
     * the answer is returned and not thrown.
     *
     * @return why not: AU-960 for a wrong or spent code, AU-961 while no code is judged; nothing when it is right
     */
    @Transactional
    Optional<Refusal> judge(String userName, String typed) {
        LocalDateTime now = wallClock.now();
        SecondFactor factor =
                factors.lock(userName).filter(SecondFactor::isConfirmed).orElse(null);
        if (factor == null) {
            return Optional.of(wrong());
        }
        if (factor.isClosed(now)) {
            return Optional.of(Refusal.conflict("AU-961", SecondFactor.CLOSED.toMinutes()));
        }
        String code = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (isRight(userName, factor, code, now)) {
            factor.succeed();
            return Optional.empty();
        }
        factor.fail(now);
        audit.noteAs(userName, new Reference(SignInDesk.KIND, userName), "WRONG_CODE");
        return Optional.of(wrong());
    }

    private boolean isRight(String userName, SecondFactor factor, String code, LocalDateTime now) {
        if (code.matches("\\d{6}")) {
            return seal.open(factor.sealedSecret(), userName)
                    .map(secret -> factor.takes(secret, code, now))
                    .orElse(false);
        }
        boolean spent = !code.isEmpty() && factors.spend(userName, Digest.of(code), now);
        if (spent) {
            audit.noteAs(userName, new Reference(SignInDesk.KIND, userName), "USE_RECOVERY_CODE");
        }
        return spent;
    }

    private static Refusal wrong() {
        return Refusal.invalidField("code", "AU-960");
    }
}
