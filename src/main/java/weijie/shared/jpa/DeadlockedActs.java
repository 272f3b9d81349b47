package weijie.shared.jpa;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Closeable;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import weijie.shared.Duty;

/**
 * Does an act again that the database rolled back because two acts waited for each other: nothing of it is stored, and whoever asked for it
 * need not ask twice. It stands outside the transaction, so that every attempt has one of its own. What was given something that can be
 * read or written only once, a file for example, is not done again.
 */
@Duty
@Interceptor
@Priority(DeadlockedActs.OUTSIDE_THE_TRANSACTION)
public class DeadlockedActs {

    static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 150;

    private static final Logger LOG = Logger.getLogger(DeadlockedActs.class.getName());

    private static final int ATTEMPTS = 4;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object see(InvocationContext act) throws Exception {
        for (int attempt = 1; attempt < ATTEMPTS && mayBeRepeated(act); attempt++) {
            try {
                return act.proceed();
            } catch (Exception e) {
                if (!Collision.isDeadlockIn(e)) {
                    throw e;
                }
                LOG.log(Level.INFO, "{0} met another act half-way and is done again", act.getMethod());
            }
        }
        return act.proceed();
    }

    private boolean mayBeRepeated(InvocationContext act) {
        return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                && Arrays.stream(act.getParameters()).noneMatch(Closeable.class::isInstance);
    }
}
