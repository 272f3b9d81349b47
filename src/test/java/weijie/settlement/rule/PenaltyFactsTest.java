package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

@DisplayName("G12 what a final penalty takes from a statement")
class PenaltyFactsTest {

    private static final Line.Subject FAKE = new Line.Subject(7L, 70L, "HN-6", LocalDate.parse("2008-11-05"));

    private static PenaltyFacts penalty(String paid, YearMonth with) {
        return new PenaltyFacts(
                "KF08110001",
                Verdict.FAKE_ORDER_PENALTY,
                FAKE,
                RepairLevel.L2,
                Money.ofYuan(20),
                10,
                Money.ofYuan(200),
                YearMonth.of(2008, 12),
                Money.parse(paid),
                with);
    }

    @Test
    @DisplayName("one line that takes it, with its base, how often and the month it is of")
    void deducted() {
        List<Line> lines = penalty("0.00", null).lines();
        assertThat(lines).hasSize(1);
        Line line = lines.get(0);
        assertThat(line.subject()).isEqualTo(FAKE);
        assertThat(line.verdict().kind()).isEqualTo(LineKind.PENALTY);
        assertThat(line.verdict().clause()).isEqualTo("G11");
        assertThat(line.amount()).hasToString("-200.00");
        assertThat(line.figures().units()).isEqualTo(10);
        assertThat(line.figures().unitPrice()).hasToString("20.00");
        assertThat(line.figures().text()).isEqualTo("KF08110001");
        assertThat(line.figures().origin()).isEqualTo(YearMonth.of(2008, 12));
    }

    @Test
    @DisplayName("a fee that was paid goes back beside it, with the month that paid it")
    void feeBack() {
        Line back = penalty("20.00", YearMonth.of(2008, 11)).lines().get(1);
        assertThat(back.verdict()).isEqualTo(Verdict.FAKE_FEE_BACK);
        assertThat(back.verdict().kind()).isEqualTo(LineKind.REVERSAL);
        assertThat(back.subject()).isEqualTo(FAKE);
        assertThat(back.figures().level()).isEqualTo(RepairLevel.L2);
        assertThat(back.amount()).hasToString("-20.00");
        assertThat(back.figures().origin()).isEqualTo(YearMonth.of(2008, 11));
    }

    @Test
    @DisplayName("each kind has its clause")
    void clauses() {
        assertThat(List.of("FAKE_ORDER", "NON_ORIGINAL_PART", "NON_WARRANTY_RETURN", "NONCONFORMING_RETURN", "OTHER"))
                .extracting(kind -> Verdict.ofPenalty(kind).clause())
                .containsExactly("G11", "G20", "G19", "G19", "G12");
        assertThat(Verdict.ofPenalty("NON_WARRANTY_RETURN")).isEqualTo(Verdict.NON_WARRANTY_PENALTY);
    }
}
