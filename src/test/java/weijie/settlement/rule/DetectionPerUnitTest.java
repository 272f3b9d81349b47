package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.given.GivenOrder;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

@DisplayName("G06 detection or upgrade is paid per unit")
class DetectionPerUnitTest {

    @Test
    @DisplayName("worked example O5: an upgrade of 3 units is 15")
    void paysEveryUnit() {
        Line line = settle(order().level(RepairLevel.DETECT_UPGRADE).units(3));
        assertThat(line.amount()).isEqualTo(Money.ofYuan(15));
        assertThat(line.verdict()).isEqualTo(Verdict.DETECTION_FEE);
    }

    @Test
    @DisplayName("a unit handed over unrepaired is one detection, whatever level was claimed")
    void unrepairedIsDetection() {
        Line line = settle(order().level(RepairLevel.L3).units(2).unrepaired());
        assertThat(line.amount()).isEqualTo(Money.ofYuan(5));
        assertThat(line.level()).isEqualTo(RepairLevel.DETECT_UPGRADE);
        assertThat(line.verdict()).isEqualTo(Verdict.UNREPAIRED_AS_DETECTION);
    }

    @Test
    @DisplayName("does not touch a repair")
    void leavesRepairsAlone() {
        Workings workings = new Workings();
        Ask.rule(new DetectionPerUnit(), order().level(RepairLevel.L1), policy(), "2008-11", workings);
        assertThat(workings.level).isEqualTo(RepairLevel.L1);
    }

    private static Line settle(GivenOrder order) {
        return Rulebook.of(YearMonth.of(2008, 11))
                .settler(policy().basis("2008-11"))
                .settle(order.facts());
    }
}
