package weijie.settlement.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import weijie.policy.TermValues;
import weijie.settlement.RateCards;
import weijie.settlement.rule.Basis;

/** The policy and the prices of now. They are read in a transaction of their own, since a job has none. */
@ApplicationScoped
class OutlookBasis {

    @Inject
    TermValues terms;

    @Inject
    RateCards cards;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Basis of(YearMonth month) {
        return new Basis(month, terms.current(), cards.table());
    }
}
