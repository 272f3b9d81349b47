package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where statements that were published before there was a ledger are posted, one after the other. */
@ApplicationScoped
public class PostingDesk {

    @Inject
    PublishedPostings postings;

    @Inject
    Statements statements;

    @Transactional
    List<String> missing() {
        return postings.missing();
    }

    /** Posts one of them, unless somebody else did meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void post(String number) {
        statements.find(number).ifPresent(postings::post);
    }
}
