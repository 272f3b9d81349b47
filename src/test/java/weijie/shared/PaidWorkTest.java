package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a repair is paid, and how often (G04, G06). */
class PaidWorkTest {

    @ParameterizedTest
    @CsvSource({
        "L2,            1, false, L2,             1, 20.00",
        "L2,            3, false, L2,             1, 20.00",
        "DETECT_UPGRADE,3, false, DETECT_UPGRADE, 3, 60.00",
        "DETECT_UPGRADE,3, true,  DETECT_UPGRADE, 1, 20.00",
        "L3,            2, true,  DETECT_UPGRADE, 1, 20.00",
        ",              2, false, ,               1, 20.00"
    })
    void isOneLevelSoManyTimes(
            RepairLevel performed, int units, boolean unrepaired, RepairLevel level, int times, String fee) {
        PaidWork paid = PaidWork.of(performed, units, unrepaired);
        assertThat(paid).isEqualTo(new PaidWork(level, times));
        assertThat(paid.fee(Money.ofYuan(20L))).hasToString(fee);
        assertThat(paid.isRepair()).isEqualTo(level != RepairLevel.DETECT_UPGRADE);
    }
}
