package weijie.settlement.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** What is added up while lines are judged twice. */
class WhatIfTallyTest {

    private static final YearMonth JULY = YearMonth.of(2026, 7);

    private final WhatIfTally tally = new WhatIfTally();

    private static Line line(long outlet, Verdict verdict, long yuan) {
        return new Line(
                new Line.Subject(outlet, 1L, "O1", LocalDate.of(2026, 7, 3)),
                verdict,
                Money.ofYuan(yuan),
                Line.Figures.plain(RepairLevel.L1, "", JULY));
    }

    @Test
    void eachOutletHasItsOwnSumAndTheWholeIsAll() {
        tally.turnTo(JULY, 5);
        tally.order(line(1, Verdict.FEE, 10), line(1, Verdict.FEE, 12));
        tally.order(line(2, Verdict.FEE, 20), line(2, Verdict.FEE, 20));
        tally.order(line(1, Verdict.REPEAT, 0), line(1, Verdict.FEE, 12));
        WhatIfSums sums = tally.sums(0, 0);
        assertThat(sums.places().get(new WhatIfSums.Place("2026-07", 5, 1)))
                .isEqualTo(new WhatIfFigures(
                        2, 2, 2, Money.ofYuan(10), Money.ofYuan(24), Money.ZERO, Money.ZERO, Money.ZERO));
        assertThat(sums.places().get(new WhatIfSums.Place("2026-07", 5, 2)).changed())
                .isZero();
        assertThat(sums.total().difference()).isEqualTo(Money.ofYuan(14));
        assertThat(sums.changes())
                .containsExactly(
                        new WhatIfChange("REPEAT", "FEE", 1, Money.ofYuan(12)),
                        new WhatIfChange("FEE", "FEE", 1, Money.ofYuan(2)));
    }

    @Test
    void whatIsHeldOrStandsInTheNextStatementIsOnlyPaidLater() {
        tally.turnTo(JULY, 5);
        tally.order(line(1, Verdict.FEE, 10), line(1, Verdict.SHEET_MISSING, 0));
        tally.order(line(1, Verdict.FEE, 20), line(1, Verdict.LATE_NEXT_STATEMENT, 0));
        tally.order(line(1, Verdict.FEE, 30), line(1, Verdict.LATE_EXPIRED, 0));
        tally.order(line(1, Verdict.FEE, 40), line(1, Verdict.REPEAT, 0));
        WhatIfFigures total = tally.sums(0, 0).total();
        assertThat(total.difference()).isEqualTo(Money.ofYuan(-100));
        assertThat(total.postponed()).isEqualTo(Money.ofYuan(30));
        assertThat(total.payable()).isZero();
    }

    @Test
    void whatAnEarlierMonthWouldHavePaidIsNotPaidAgain() {
        tally.turnTo(JULY, 5);
        tally.order(line(1, Verdict.SHEET_MISSING, 0), line(1, Verdict.FEE, 10));
        tally.turnTo(JULY.plusMonths(1), 5);
        tally.order(line(1, Verdict.FEE, 10), null);
        WhatIfSums sums = tally.sums(0, 0);
        assertThat(sums.total().difference()).isEqualTo(Money.ZERO);
        assertThat(sums.total().postponed()).isEqualTo(Money.ZERO);
        assertThat(sums.changes())
                .containsExactlyInAnyOrder(
                        new WhatIfChange("SHEET_MISSING", "FEE", 1, Money.ofYuan(10)),
                        new WhatIfChange("FEE", "", 1, Money.ofYuan(-10)));
    }

    @Test
    void penaltiesStandBesideTheFeesAndThoseOfNoOutletWithTheCentre() {
        tally.turnTo(JULY, 5);
        tally.penalty(1L, Money.ofYuan(100), Money.ofYuan(50));
        tally.penalty(null, Money.ofYuan(7), Money.ofYuan(7));
        WhatIfSums sums = tally.sums(3, 4);
        assertThat(sums.total().penaltyDifference()).isEqualTo(Money.ofYuan(-50));
        assertThat(sums.total().gain()).isEqualTo(Money.ofYuan(50));
        assertThat(sums.places().get(new WhatIfSums.Place("2026-07", 5, 0)).penalties())
                .isEqualTo(Money.ofYuan(7));
        assertThat(sums.repeatsKept()).isEqualTo(3);
        assertThat(sums.penaltiesKept()).isEqualTo(4);
    }
}
