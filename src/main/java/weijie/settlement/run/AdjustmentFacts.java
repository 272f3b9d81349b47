package weijie.settlement.run;

import java.time.LocalDate;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** An approved adjustment that waits for its centre's next statement. */
record AdjustmentFacts(
        long outletId,
        long orderId,
        String orderNo,
        String originMonth,
        Money amount,
        LocalDate completedOn,
        RepairLevel level) {}
