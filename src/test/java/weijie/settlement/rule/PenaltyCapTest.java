package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.Money;

@DisplayName("G12 a penalty is limited by itself, and with all of its centre in a month")
class PenaltyCapTest {

    @ParameterizedTest(name = "at most {0} each and {1} a month: {2} beside {3} is {4} by {5}")
    @DisplayName("zero limits nothing, the tighter limit cuts, and nothing is charged below zero")
    @CsvSource({
        "0, 0, 200, 900, 200, ",
        "200, 0, 200, 0, 200, ",
        "199, 0, 200, 0, 199, PENALTY",
        "500, 0, 200, 0, 200, ",
        "0, 1000, 200, 800, 200, ",
        "0, 1000, 200, 801, 199, MONTH",
        "0, 1000, 200, 1000, 0, MONTH",
        "0, 1000, 200, 1200, 0, MONTH",
        "150, 1000, 200, 850, 150, PENALTY",
        "150, 1000, 200, 851, 149, MONTH",
        "150, 1000, 200, 0, 150, PENALTY"
    })
    void limits(int each, int month, int counted, int charged, int left, PenaltyCap.Kind kind) {
        PenaltyCap.Capped capped = new PenaltyCap(Money.ofYuan(each), Money.ofYuan(month))
                .of(Money.ofYuan(counted), Money.ofYuan(charged));
        assertThat(capped.amount()).isEqualTo(Money.ofYuan(left));
        assertThat(capped.kind()).isEqualTo(kind);
        assertThat(capped.cap()).isEqualTo(kind == null ? null : Money.ofYuan(left));
    }
}
