package weijie.shared.jpa;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Rolls a transaction back that an Error went through. The container does so for exceptions alone: a stack that overflowed, or memory
 * that ran out, half-way through an act would leave that half committed. One class a kind of transaction, since the annotation's kind
 * decides which interceptor stands around a method.
 */
abstract class ErrorsRollBack {

    private static final int WITHIN_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 300;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Error e) {
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                transactions.setRollbackOnly();
            }
            throw e;
        }
    }

    /** Around what joins the transaction that is there, or begins one. */
    @Transactional
    @Interceptor
    @Priority(WITHIN_THE_TRANSACTION)
    public static class Joining extends ErrorsRollBack {}

    /** Around what has a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Interceptor
    @Priority(WITHIN_THE_TRANSACTION)
    public static class Beginning extends ErrorsRollBack {}
}
