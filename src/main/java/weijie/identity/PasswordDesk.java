package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import weijie.shared.Allowance;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Weighty;

/**
 * Where passwords are given, replaced and changed. The slow hash is made first and stored afterwards, each new password in a transaction
 * of its own, so that none holds a connection while it is hashed.
 */
@ApplicationScoped
public class PasswordDesk {

    private static final int TRIES_AN_HOUR = 10;

    private final Allowance tries = new Allowance(TRIES_AN_HOUR, Duration.ofHours(1));

    @Inject
    CredentialDesk credentials;

    @Inject
    Accounts accounts;

    @Inject
    Hashing hashing;

    @Inject
    SecondStepDesk steps;

    @Inject
    SignInDesk signIn;

    @Inject
    VerifiedPasswords verified;

    @Inject
    Caller caller;

    @Inject
    SignedIn signedIn;

    /** Opens an account and returns its one-time password, which must be changed at the first sign-in. */
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public String createUser(UserEntry entry) {
        String password = Password.oneTime();
        credentials.open(entry, hashing.hash(password), true);
        return password;
    }

    /**
     * Opens an account with a password that was agreed on, for those who set up many by a program.
     *
     * @param mustChange whether it opens nothing but its own change, like a one-time password
     * @throws Refusal {@code AU-914}, {@code AU-915} when it is none that a person might choose
     */
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public void createUserWithPassword(UserEntry entry, String password, boolean mustChange) {
        credentials.open(entry, checkedHash(password, entry.userName()), mustChange);
    }

    /** Replaces a forgotten password by a one-time password and ends the account's sessions and API keys. */
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public String resetPassword(String userName) {
        String password = Password.oneTime();
        credentials.replace(userName, hashing.hash(password), true);
        return password;
    }

    /** Gives an account a password that was agreed on, by the rules of {@link #createUserWithPassword}; as after a reset all else ends. */
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public void setPassword(String userName, String password, boolean mustChange) {
        credentials.replace(userName, checkedHash(password, userName), mustChange);
    }

    /**
     * Somebody at an open browser proves once more who they are: with a code where the account has a second factor, else with the password.
     *
     * @throws Refusal {@code AU-960}, {@code AU-961} for the code, {@code AU-971} for the password, {@code AU-931} after
     *     {@value #TRIES_AN_HOUR} tries in an hour
     */
    @Duty
    public void proveAgain(String typed, long session) {
        String name = caller.userName();
        Refusal.unless(tries.take(name), Refusal.Kind.TOO_OFTEN, "AU-931", TRIES_AN_HOUR);
        if (steps.isEnrolled(name)) {
            steps.judge(name, typed).ifPresent(wrong -> {
                throw Refusal.invalidField("proof", wrong.code(), wrong.args().toArray());
            });
        } else {
            demandPassword("proof", typed);
        }
        signIn.prove(session);
    }

    /** @throws Refusal {@code AU-971} beside this field unless it is the caller's password */
    void demandPassword(String field, String typed) {
        if (!isPasswordOf(caller.userName(), typed == null ? "" : typed)) {
            credentials.noteWrong(caller.userName());
            throw Refusal.invalidField(field, "AU-971");
        }
    }

    private boolean isPasswordOf(String name, String given) {
        return given.length() <= Password.LONGEST
                && accounts.find(name)
                        .filter(account -> hashing.matches(given, account.passwordHash()))
                        .isPresent();
    }

    private String checkedHash(String password, String userName) {
        String given = password == null ? "" : password;
        Password.check(given, User.normal(userName == null ? "" : userName));
        return hashing.hash(given);
    }

    /**
     * Changes the caller's own password and ends all sessions but the one it is done in, and all API keys.
     *
     * @throws Refusal {@code AU-918} for a wrong current password, {@code AU-931} after {@value #TRIES_AN_HOUR} tries in an hour, so that
     *     whoever finds an open session cannot go on guessing, {@code AU-930} to an API key
     */
    @Duty
    public void changePassword(String current, String fresh, long currentSession) {
        Refusal.unless(!signedIn.isByKey(), Refusal.Kind.FORBIDDEN, "AU-930");
        String name = caller.userName();
        Refusal.unless(tries.take(name), Refusal.Kind.TOO_OFTEN, "AU-931", TRIES_AN_HOUR);
        Optional<Account> account = accounts.find(name);
        String given = current == null ? "" : current;
        if (given.length() > Password.LONGEST
                || account.isEmpty()
                || !hashing.matches(given, account.get().passwordHash())) {
            credentials.noteWrong(name);
            throw Refusal.invalidField("current", "AU-918");
        }
        String hash = checkedHash(fresh, name);
        if (given.equals(fresh)) {
            throw Refusal.invalidField("password", "AU-919");
        }
        credentials.change(name, account.get().passwordHash(), hash, currentSession);
        verified.forget(name);
    }
}
