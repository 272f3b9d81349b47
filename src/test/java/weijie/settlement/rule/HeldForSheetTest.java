package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenOrder;
import weijie.shared.Term;

@DisplayName("G09 no pay before the signed service sheet is back")
class HeldForSheetTest {

    @ParameterizedTest(name = "switched on from {0}: {1}")
    @CsvSource({"2008-11-02,SHEET_MISSING", "2008-11-03,SHEET_MISSING", "2008-11-04,NONE"})
    @DisplayName("held from the switch's day on, by the completion date")
    void heldFromTheSwitchOn(String from, Verdict verdict) {
        assertThat(judge(order(), from)).isEqualTo(verdict);
    }

    @Test
    @DisplayName("not held once it is there")
    void notHeldOnceThere() {
        assertThat(judge(order().sheetOn("2008-12-01"), "2008-01-01")).isEqualTo(Verdict.NONE);
    }

    @Test
    @DisplayName("not held while the switch is off")
    void switchOff() {
        assertThat(Ask.rule(new HeldForSheet(), order(), policy(), "2008-11")).isEqualTo(Verdict.NONE);
    }

    @ParameterizedTest(name = "carried {0} times: {1}")
    @CsvSource({"1,SHEET_MISSING", "2,SHEET_UNDECIDED"})
    @DisplayName("at most 2 carries, then headquarters decides")
    void carries(int carries, Verdict verdict) {
        assertThat(judge(order().carried(carries), "2008-01-01")).isEqualTo(verdict);
        assertThat(verdict.kind()).isEqualTo(LineKind.HELD);
    }

    private static Verdict judge(GivenOrder order, String from) {
        return Ask.rule(new HeldForSheet(), order, policy().with(Term.SERVICE_SHEET_FROM, from), "2008-11");
    }
}
