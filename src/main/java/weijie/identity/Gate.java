package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import weijie.shared.Refusal;

/**
 * Judges a name and a password. Whether the name exists, the account is disabled or only the password is wrong, the answer and the
 * time it takes are the same. After failures every attempt waits, the longer the more there were, and is then judged: guessing becomes
 * slow, and the right password gets in all the same.
 */
@ApplicationScoped
class Gate {

    private static final int LONGEST_NAME = 60;

    /** Compared with when there is no such account; nobody knows its password. */
    private static final String NOBODYS_HASH = Password.hash(Password.oneTime());

    private final AddressFailures addresses = new AddressFailures();
    private final WaitingPlaces places = new WaitingPlaces();

    @Inject
    Accounts accounts;

    @Inject
    VerifiedPasswords verified;

    @Inject
    SignInDesk desk;

    @Inject
    DemoAccounts demoAccounts;

    @Inject
    Hashing hashing;

    /**
     * The account behind a name and its password.
     *
     * @throws Refusal AU-901 when too many wait after failures, AU-902 when name or password is wrong, AU-903 when too many sign in at once
     */
    Account admit(String userName, String password, String address) {
        if (userName == null || userName.isBlank() || password == null || password.length() > Password.LONGEST) {
            throw Refusal.forbidden("AU-902");
        }
        String name = User.normal(userName);
        if (name.length() > LONGEST_NAME) {
            throw Refusal.forbidden("AU-902");
        }
        Optional<Account> account = accounts.find(name);
        if (account.isPresent() && verified.knows(account.get(), password, address)) {
            return account.get();
        }
        slowDown(name, address);
        Optional<Account> known = account.or(() -> demoAccounts.createFor(name, password));
        boolean right =
                hashing.matches(password, known.map(Account::passwordHash).orElse(NOBODYS_HASH));
        if (known.isEmpty() || !right) {
            addresses.countOne(address);
            desk.failed(name);
            throw Refusal.forbidden("AU-902");
        }
        desk.succeeded(name);
        verified.remember(known.get(), password, address);
        return known.get();
    }

    private void slowDown(String name, String address) {
        Duration ofName = desk.delay(name);
        Duration ofAddress = addresses.delay(address);
        Duration delay = ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
        try {
            if (!delay.isZero() && !places.await(name, address, delay)) {
                throw Refusal.forbidden("AU-901", Math.max(1, delay.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.conflict("AU-903");
        }
    }
}
