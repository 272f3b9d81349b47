package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

@DisplayName("G06 fee by the rate card of the completion date")
class FeeByRateCardTest {

    private static final LocalDate FIRST = LocalDate.parse("2000-01-01");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"L1,10.00", "L2,20.00", "L3,35.00", "DETECT_UPGRADE,5.00"})
    @DisplayName("rate card v1")
    void cardOne(RepairLevel level, String amount) {
        Line line = Rulebook.of(YearMonth.of(2008, 11))
                .settler(policy().basis("2008-11"))
                .settle(order().level(level).facts());
        assertThat(line.amount()).hasToString(amount);
        assertThat(line.card()).isEqualTo(1);
    }

    @ParameterizedTest(name = "completed {0} is {1}")
    @CsvSource({"2008-11-14,10.00", "2008-11-15,12.00"})
    @DisplayName("the price date is the completion date, the day before and the day of a new card")
    void priceDate(String completed, String amount) {
        RateTable rates = new RateTable(List.of(
                row(1, new DateRange(FIRST, LocalDate.parse("2008-11-14")), null, null, 10),
                row(2, DateRange.since(LocalDate.parse("2008-11-15")), null, null, 12)));
        Line line = Rulebook.of(YearMonth.of(2008, 11))
                .settler(new Basis(YearMonth.of(2008, 11), policy().terms(), rates))
                .settle(order().accepted("2008-11-01").completed(completed).facts());
        assertThat(line.amount()).hasToString(amount);
    }

    @ParameterizedTest(name = "category {0} in {1} is {2}")
    @CsvSource({"TV,430000,14.00", "TV,440000,13.00", "AC,430000,12.00", "AC,440000,10.00"})
    @DisplayName("the most particular price wins, category before province")
    void particularPrice(String category, String province, String amount) {
        DateRange ever = DateRange.since(FIRST);
        RateTable rates = new RateTable(List.of(
                row(1, ever, null, null, 10),
                row(1, ever, null, "430000", 12),
                row(1, ever, "TV", null, 13),
                row(1, ever, "TV", "430000", 14)));
        assertThat(rates.find(category, province, RepairLevel.L1, LocalDate.parse("2008-11-03"))
                        .price())
                .hasToString(amount);
    }

    @Test
    @DisplayName("without a price the order is not in the base and says so")
    void noRate() {
        Basis basis = new Basis(YearMonth.of(2008, 11), policy().terms(), new RateTable(List.of()));
        Line line = Rulebook.of(basis.month()).settler(basis).settle(order().facts());
        assertThat(line.verdict()).isEqualTo(Verdict.NO_RATE);
        assertThat(line.amount()).isEqualTo(Money.ZERO);
    }

    private static RateTable.Row row(int card, DateRange validity, String category, String province, int yuan) {
        return new RateTable.Row(card, validity, category, province, RepairLevel.L1, Money.ofYuan(yuan));
    }
}
