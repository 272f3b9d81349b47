package weijie.settlement.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.settlement.RatePriceRow;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Term;

class WhatIfWishTest {

    private static final YearMonth JULY = YearMonth.of(2026, 7);

    @Test
    void whatIsSupposedIsKeptAsTextAndReadBack() {
        WhatIfWish wish = new WhatIfWish(
                JULY,
                JULY.plusMonths(1),
                3,
                List.of(
                        new RatePriceRow("", "", RepairLevel.L1, Money.ofYuan(12)),
                        new RatePriceRow("TV", "430000", RepairLevel.L2, Money.ofFen(1))),
                Map.of(Term.REPEAT_WINDOW_DAYS, "60", Term.SERVICE_SHEET_FROM, "OFF"));
        assertThat(WhatIfWish.of(JULY, JULY.plusMonths(1), 3, wish.text())).isEqualTo(wish);
    }

    @Test
    void nothingSupposedIsAnEmptyText() {
        WhatIfWish wish = new WhatIfWish(JULY, JULY, null, List.of(), Map.of());
        assertThat(wish.text()).isEmpty();
        assertThat(WhatIfWish.of(JULY, JULY, null, "")).isEqualTo(wish);
    }

    @Test
    void aNumberThatThePolicyNoLongerHasIsPassedOver() {
        assertThat(WhatIfWish.of(JULY, JULY, null, "term\tGONE\t1\nterm\tPENALTY_MAX\t5")
                        .terms())
                .containsExactly(Map.entry(Term.PENALTY_MAX, "5"));
    }

    @Test
    void whatCannotBeJudgedIsSaid() {
        WhatIfWish wish = new WhatIfWish(
                JULY, JULY, null, List.of(), Map.of(Term.PARTS_LOOP_FROM, "OFF", Term.REPEAT_WINDOW_DAYS, "60"));
        assertThat(WhatIfLimit.of(wish, false))
                .containsExactly(WhatIfLimit.SERIALS_OF_NOW, WhatIfLimit.POSTPONED_ONCE, WhatIfLimit.OLD_PARTS);
        assertThat(WhatIfLimit.of(new WhatIfWish(JULY, JULY, null, List.of(), Map.of()), true))
                .containsExactly(WhatIfLimit.MONTHS_WITHOUT);
    }
}
