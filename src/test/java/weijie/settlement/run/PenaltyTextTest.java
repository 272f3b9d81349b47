package weijie.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** What is kept of penalties is read back as it was, whatever is absent. */
class PenaltyTextTest {

    private static final PenaltyFacts FAKE = new PenaltyFacts(
            "KF08110001",
            Verdict.FAKE_ORDER_PENALTY,
            new Line.Subject(7L, 70L, "湘-6", LocalDate.parse("2008-11-05")),
            RepairLevel.L2,
            Money.ofYuan(20),
            10,
            Money.parse("150.05"),
            YearMonth.of(2008, 12),
            Money.ofYuan(20),
            YearMonth.of(2008, 11));

    private static final PenaltyFacts OTHER = new PenaltyFacts(
            "KF08110002",
            Verdict.OTHER_PENALTY,
            Line.Subject.CENTRE,
            null,
            Money.ofYuan(3),
            1,
            Money.ofYuan(3),
            YearMonth.of(2008, 12),
            Money.ZERO,
            null);

    @Test
    void isReadBack() {
        assertThat(PenaltyText.read(PenaltyText.of(List.of(FAKE, OTHER)))).containsExactly(FAKE, OTHER);
    }

    /** Kept texts are read for ever. */
    @Test
    void staysAsItIs() {
        assertThat(new String(PenaltyText.of(List.of(FAKE)), StandardCharsets.UTF_8))
                .isEqualTo(
                        "KF08110001\tFAKE_ORDER_PENALTY\t7\t70\t湘-6\t2008-11-05\tL2\t20.00\t10\t150.05\t2008-12\t20.00\t2008-11");
    }
}
