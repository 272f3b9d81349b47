package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenOrder;
import weijie.shared.DateRange;
import weijie.shared.WarrantyMonths;

@DisplayName("G06 only work in warranty is paid")
class OutOfWarrantyTest {

    @ParameterizedTest(name = "bought {0} for {1} months, accepted {2}: {3}")
    @CsvSource({
        "2007-11-01,12,2008-10-31,NONE",
        "2007-11-01,12,2008-11-01,NONE",
        "2007-11-01,12,2008-11-02,OUT_OF_WARRANTY",
        "2007-11-01,0,2007-11-01,NONE",
        "2007-11-01,0,2007-11-02,OUT_OF_WARRANTY",
        "2007-08-31,6,2008-02-29,NONE",
        "2007-08-31,6,2008-03-01,OUT_OF_WARRANTY"
    })
    @DisplayName("bought + months, last day included, compared with the accepted date")
    void boundary(String bought, int months, String accepted, Verdict verdict) {
        assertThat(judge(order().bought(bought, months).accepted(accepted).completed("2008-12-31")))
                .isEqualTo(verdict);
    }

    @Test
    @DisplayName("the completion date does not matter")
    void completionDoesNotMatter() {
        assertThat(judge(order().bought("2007-11-01", 12).accepted("2008-11-01").completed("2008-12-24")))
                .isEqualTo(Verdict.NONE);
    }

    @Test
    @DisplayName("a record that says 保外 is kept and not paid")
    void claimedOut() {
        assertThat(judge(order().claimedOut())).isEqualTo(Verdict.CLAIMED_OUT_OF_WARRANTY);
    }

    @Test
    @DisplayName("without proof of purchase there is nothing to compute")
    void noProof() {
        assertThat(judge(order().bought(null, WarrantyMonths.NONE))).isEqualTo(Verdict.NONE);
    }

    @Test
    @DisplayName("a purchase for which the term table has no row is not covered")
    void noTerm() {
        assertThat(judge(order().bought("2007-11-01", WarrantyMonths.NONE))).isEqualTo(Verdict.NO_WARRANTY_TERM);
    }

    @Test
    @DisplayName("the term table is read on the day of purchase")
    void termTable() {
        WarrantyTable table = new WarrantyTable(List.of(
                new WarrantyTable.Row(
                        "TV", new DateRange(LocalDate.parse("2000-01-01"), LocalDate.parse("2007-12-31")), 12),
                new WarrantyTable.Row("TV", DateRange.since(LocalDate.parse("2008-01-01")), 24)));
        assertThat(table.months("TV", LocalDate.parse("2007-12-31"))).isEqualTo(12);
        assertThat(table.months("TV", LocalDate.parse("2008-01-01"))).isEqualTo(24);
        assertThat(table.months("TV", LocalDate.parse("1999-12-31"))).isEqualTo(12);
        assertThat(table.months("AC", LocalDate.parse("2008-01-01"))).isEqualTo(WarrantyMonths.NONE);
        assertThat(table.months("TV", null)).isEqualTo(WarrantyMonths.NONE);
    }

    private static Verdict judge(GivenOrder order) {
        return Ask.rule(new OutOfWarranty(), order, policy(), "2008-11");
    }
}
