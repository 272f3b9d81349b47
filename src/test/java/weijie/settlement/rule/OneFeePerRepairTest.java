package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

@DisplayName("G04 one fee per repair")
class OneFeePerRepairTest {

    @Test
    @DisplayName("worked example O7: level 1 and 2 in one process is 20, not 30")
    void highestLevelNeverASum() {
        Line line = Rulebook.of(java.time.YearMonth.of(2008, 11))
                .settler(policy().basis("2008-11"))
                .settle(order().level(RepairLevel.L1, RepairLevel.L2).facts());

        assertThat(line.level()).isEqualTo(RepairLevel.L2);
        assertThat(line.amount()).isEqualTo(Money.ofYuan(20));
    }

    @Test
    @DisplayName("the order in which levels were performed does not matter, and units do not multiply a repair")
    void unitsDoNotMultiply() {
        Workings workings = new Workings();
        assertThat(Ask.rule(
                        new OneFeePerRepair(),
                        order().level(RepairLevel.L3, RepairLevel.DETECT_UPGRADE)
                                .units(4),
                        policy(),
                        "2008-11",
                        workings))
                .isEqualTo(Verdict.NONE);
        assertThat(workings.level).isEqualTo(RepairLevel.L3);
        assertThat(workings.units).isEqualTo(1);
    }

    @Test
    @DisplayName("a record without any level counts as detection")
    void nothingPerformedIsDetection() {
        assertThat(Workings.highest(0)).isEqualTo(RepairLevel.DETECT_UPGRADE);
    }
}
