package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** The postings of every entry sum to zero, and stand on accounts of its book. */
@ApplicationScoped
public class LedgerIsBalanced implements Invariant {

    @Inject
    LedgerSums sums;

    @Override
    public String code() {
        return "LEDGER_BALANCED";
    }

    @Override
    public Finding check() {
        return sums.unbalanced();
    }
}
