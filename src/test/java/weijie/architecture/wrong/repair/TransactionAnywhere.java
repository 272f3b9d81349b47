package weijie.architecture.wrong.repair;

import jakarta.transaction.Transactional;

/** A transaction that begins where nobody looks for one. */
public class TransactionAnywhere {

    @Transactional
    void work() {}
}
