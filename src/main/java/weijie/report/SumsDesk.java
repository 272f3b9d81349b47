package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import weijie.shared.WallClock;

/** Where published statements are added up, each in a transaction of its own, whoever asks and whatever transaction is at hand. */
@ApplicationScoped
class SumsDesk {

    @Inject
    ReportSums sums;

    @Inject
    WallClock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<ReportSums.Missing> missing() {
        return sums.missing();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(ReportSums.Missing statement) {
        sums.add(statement.statementId(), clock.now());
    }
}
