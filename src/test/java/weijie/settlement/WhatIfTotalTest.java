package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;

class WhatIfTotalTest {

    @Test
    void addsTheMonthsAndSaysTheDifferenceInPercent() {
        WhatIfTotal total = WhatIfTotal.of(List.of(row("2026-07", 10, 300, 330), row("2026-08", 5, 100, 103)));
        assertThat(total.orders()).isEqualTo(15);
        assertThat(total.actual()).isEqualTo(Money.ofYuan(400L));
        assertThat(total.difference()).isEqualTo(Money.ofYuan(33L));
        assertThat(total.share()).isEqualTo("8.3%");
    }

    @Test
    void aSavingHasThePercentOfItsSizeAndNothingHasNone() {
        assertThat(WhatIfTotal.of(List.of(row("2026-07", 1, 200, 100))).share()).isEqualTo("50.0%");
        assertThat(WhatIfTotal.of(List.of()).share()).isEqualTo("—");
    }

    private static WhatIfRow row(String month, int orders, long actual, long supposed) {
        return new WhatIfRow(month, orders, orders, Money.ofYuan(actual), Money.ofYuan(supposed));
    }
}
