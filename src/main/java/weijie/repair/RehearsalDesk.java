package weijie.repair;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Where a verb is only tried: it does everything it does, and none of it stays. */
@ApplicationScoped
class RehearsalDesk {

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** @throws weijie.shared.Refusal as the verb itself would */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tryOut(Runnable verb) {
        verb.run();
        transactions.setRollbackOnly();
    }
}
