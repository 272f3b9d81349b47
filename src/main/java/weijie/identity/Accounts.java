package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The accounts in use, remembered for a few seconds so that a busy machine does not read its own account for every request. A change
 * made by this process counts at once, one made by another within those seconds.
 */
@ApplicationScoped
class Accounts {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST = 10_000;

    private record Kept(Optional<Account> account, long at) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    SignInDesk desk;

    /** The account, if it exists and may be used now. */
    Optional<Account> find(String userName) {
        String name = User.normal(userName);
        Kept known = kept.get(name);
        if (known != null && System.nanoTime() - known.at < KEPT_NANOS) {
            return known.account;
        }
        long at = System.nanoTime();
        Optional<Account> account = desk.usable(name);
        if (account.isPresent()) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(name, new Kept(account, at));
        } else {
            kept.remove(name);
        }
        return account;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        kept.remove(change.userName());
    }
}
