package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import weijie.policy.TermValues;
import weijie.shared.Allowance;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Term;

/** Where people lock the screen they leave, and prove who they are when they come back. */
@ApplicationScoped
public class LockDesk {

    private static final int TRIES_AN_HOUR = 30;

    private final Allowance tries = new Allowance(TRIES_AN_HOUR, Duration.ofHours(1));

    @Inject
    PasswordDesk passwords;

    @Inject
    SecondStepDesk steps;

    @Inject
    SignInDesk signIn;

    @Inject
    TermValues terms;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** After how many minutes without input a page locks itself; 0 leaves it to the person. */
    @Transactional
    @Duty
    public int minutes() {
        return terms.snapshot().number(Term.LOCK_MINUTES, LocalDate.now(clock));
    }

    /** Notes that the screen was left. */
    @Transactional
    @Duty
    public void lock() {
        audit.note(new Reference(SignInDesk.KIND, caller.userName()), "LOCK");
    }

    /** Whether the password alone is not enough. */
    @Duty
    public boolean isCodeWanted() {
        return steps.isEnrolled(caller.userName());
    }

    /**
     * Judges whether it is the same person who comes back: the password, and a code where the account has a second factor.
     *
     * @throws Refusal {@code AU-971} for the password, {@code AU-960}, {@code AU-961} for the code, {@code AU-931} after
     *     {@value #TRIES_AN_HOUR} tries in an hour
     */
    @Duty
    public void unlock(String password, String code, long session) {
        Refusal.unless(tries.take(caller.userName()), Refusal.Kind.TOO_OFTEN, "AU-931", TRIES_AN_HOUR);
        passwords.demandPassword("password", password);
        if (isCodeWanted()) {
            steps.judge(caller.userName(), code).ifPresent(wrong -> {
                throw wrong;
            });
        }
        signIn.unlocked(session, caller.userName());
    }
}
