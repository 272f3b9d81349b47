package weijie.architecture.wrong.settlement;

import java.time.LocalDate;
import weijie.settlement.rule.RateTable;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** Wrong: how often a price is paid is decided here and not by {@code PaidWork}. */
public class PricesARecord {

    Money fee(RateTable rates, int units, LocalDate completedOn) {
        return rates.find(null, null, RepairLevel.DETECT_UPGRADE, completedOn)
                .price()
                .times(units);
    }
}
