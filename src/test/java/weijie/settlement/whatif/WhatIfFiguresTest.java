package weijie.settlement.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weijie.shared.Money;

class WhatIfFiguresTest {

    @Test
    void addsUpAndSaysTheDifferenceInPercent() {
        WhatIfFigures total = figures(300, 330).plus(figures(100, 103));
        assertThat(total.orders()).isEqualTo(20);
        assertThat(total.actual()).isEqualTo(Money.ofYuan(400L));
        assertThat(total.difference()).isEqualTo(Money.ofYuan(33L));
        assertThat(total.share()).isEqualTo("8.3%");
    }

    @Test
    void aSavingHasThePercentOfItsSizeAndNothingHasNone() {
        assertThat(figures(200, 100).share()).isEqualTo("50.0%");
        assertThat(WhatIfFigures.NONE.share()).isEqualTo("—");
    }

    @Test
    void whatSomebodyGainsIsTheFeesLessThePenalties() {
        WhatIfFigures figures = new WhatIfFigures(
                1, 1, 1, Money.ofYuan(100), Money.ofYuan(130), Money.ofYuan(20), Money.ofYuan(60), Money.ofYuan(5));
        assertThat(figures.penaltyDifference()).isEqualTo(Money.ofYuan(40));
        assertThat(figures.gain()).isEqualTo(Money.ofYuan(-10));
        assertThat(figures.plus(figures).postponed()).isEqualTo(Money.ofYuan(10));
    }

    private static WhatIfFigures figures(long actual, long supposed) {
        return new WhatIfFigures(
                10, 10, 0, Money.ofYuan(actual), Money.ofYuan(supposed), Money.ZERO, Money.ZERO, Money.ZERO);
    }
}
