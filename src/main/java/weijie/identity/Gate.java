package weijie.identity;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import weijie.shared.Refusal;

/**
 * Judges a name and a password. Whether the name exists, the account is disabled or only the password is wrong, the answer and the
 * time it takes are the same. The slow hash runs on a bounded number of threads, so that a storm of sign-ins leaves the others room.
 */
@ApplicationScoped
class Gate {

    private static final int PERMITS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);
    private static final long PATIENCE_SECONDS = 10;
    private static final int FAILURES_PER_ADDRESS = 200;
    private static final Duration ADDRESS_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 20_000;
    private static final int LONGEST_NAME = 60;

    /** Compared with when there is no such account; nobody knows its password. */
    private static final String NOBODYS_HASH = Password.hash(Password.oneTime());

    private final Semaphore hashing = new Semaphore(PERMITS, true);
    private final Map<String, Bucket> failuresByAddress = new ConcurrentHashMap<>();

    @Inject
    Accounts accounts;

    @Inject
    VerifiedPasswords verified;

    @Inject
    SignInDesk desk;

    @Inject
    DemoAccounts demoAccounts;

    /**
     * The account behind a name and its password.
     *
     * @throws Refusal AU-901 when there were too many failures, AU-902 when name or password is wrong, AU-903 when too many sign in at once
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
        if (account.isPresent() && verified.knows(account.get(), password)) {
            return account.get();
        }
        return afterHashing(name, password, address, account);
    }

    private Account afterHashing(String name, String password, String address, Optional<Account> account) {
        acquire();
        try {
            long minutes = desk.minutesLocked(name);
            if (minutes > 0) {
                verified.forget(name);
                throw Refusal.forbidden("AU-901", minutes);
            }
            if (failures(address).getAvailableTokens() <= 0) {
                throw Refusal.forbidden("AU-901", 1);
            }
            Optional<Account> known = account.or(() -> demoAccounts.createFor(name, password));
            boolean right =
                    Password.matches(password, known.map(Account::passwordHash).orElse(NOBODYS_HASH));
            if (known.isEmpty() || !right) {
                failures(address).tryConsume(1);
                if (desk.failed(name)) {
                    verified.forget(name);
                }
                throw Refusal.forbidden("AU-902");
            }
            desk.succeeded(name);
            verified.remember(known.get(), password);
            return known.get();
        } finally {
            hashing.release();
        }
    }

    private void acquire() {
        try {
            if (!hashing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.conflict("AU-903");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.conflict("AU-903");
        }
    }

    private Bucket failures(String address) {
        if (failuresByAddress.size() >= MOST_ADDRESSES) {
            failuresByAddress.clear();
        }
        return failuresByAddress.computeIfAbsent(
                address,
                one -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(FAILURES_PER_ADDRESS).refillGreedy(FAILURES_PER_ADDRESS, ADDRESS_PAUSE))
                        .build());
    }
}
