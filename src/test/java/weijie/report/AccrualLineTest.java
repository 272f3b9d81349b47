package weijie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.report.AccrualLine.Known;
import weijie.report.AccrualLine.Share;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.Texts;

/** The estimate, computed by hand. */
class AccrualLineTest {

    private static Known known(long orders, String fee) {
        return new Known(orders, Money.parse(fee));
    }

    private static String amounts(List<AccrualLine> lines) {
        return lines.stream()
                .map(line -> line.kind() + " " + line.amount())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    @Test
    void eachKindHasItsMethod() {
        // 3 of 4 abnormal orders came through: 35.00 × 3/4 = 26.25. 1 of 10 came late: 900.00 × 1/9 = 100.00, more than
        // the 20.00 known.
        List<AccrualLine> lines = AccrualLine.of(
                Map.of(
                        AccrualKind.READY, known(60, "900.00"),
                        AccrualKind.LATE, known(1, "35.00"),
                        AccrualKind.HELD, known(2, "40.00"),
                        AccrualKind.ABNORMAL, known(1, "35.00"),
                        AccrualKind.UNSUBMITTED, known(1, "20.00")),
                new Share(3, 4),
                new Share(1, 10));
        assertThat(amounts(lines))
                .isEqualTo("READY 900.00, LATE 35.00, HELD 40.00, ABNORMAL 26.25, UNSUBMITTED 100.00");
        assertThat(lines.get(3).method(Texts.chinese())).contains("3/4（75.0%）");
        assertThat(lines.get(4).method(Texts.chinese())).contains("¥900.00", "1/9", "1 单");
    }

    @Test
    void withoutMonthsToGoByNothingIsTakenOff() {
        List<AccrualLine> lines = AccrualLine.of(
                Map.of(AccrualKind.ABNORMAL, known(1, "35.00"), AccrualKind.UNSUBMITTED, known(1, "20.00")),
                Share.UNKNOWN,
                Share.UNKNOWN);
        assertThat(amounts(lines)).isEqualTo("READY 0.00, ABNORMAL 35.00, UNSUBMITTED 20.00");
        assertThat(lines.get(1).method(Texts.chinese())).contains("全额");
    }

    @Test
    void whatIsWrittenDownIsTheLeast() {
        List<AccrualLine> lines = AccrualLine.of(
                Map.of(AccrualKind.READY, known(1, "10.00"), AccrualKind.UNSUBMITTED, known(1, "20.00")),
                Share.UNKNOWN,
                new Share(1, 3));
        // 10.00 × 1/2 = 5.00 is less than the 20.00 known.
        assertThat(amounts(lines)).isEqualTo("READY 10.00, UNSUBMITTED 20.00");
    }

    @Test
    void ordersThatEarnNothingStandThereAndAKindWithoutAnyDoesNot() {
        assertThat(amounts(AccrualLine.of(Map.of(AccrualKind.HELD, known(2, "0.00")), Share.UNKNOWN, Share.UNKNOWN)))
                .isEqualTo("READY 0.00, HELD 0.00");
    }

    @Test
    void halfAFenGoesUp() {
        List<AccrualLine> lines =
                AccrualLine.of(Map.of(AccrualKind.ABNORMAL, known(1, "0.05")), new Share(1, 2), Share.UNKNOWN);
        assertThat(amounts(lines)).isEqualTo("READY 0.00, ABNORMAL 0.03");
    }

    @ParameterizedTest
    @CsvSource({
        "PAYABLE, FEE, false, READY",
        "PAYABLE, FEE, true, LATE",
        "HELD, SHEET_MISSING, false, HELD",
        "EXCLUDED, NOT_CHECKED, false, READY",
        "EXCLUDED, ABNORMAL, false, ABNORMAL",
        "EXCLUDED, SUSPECT, false, ABNORMAL",
        "EXCLUDED, NOT_SUBMITTED, false, UNSUBMITTED",
        "EXCLUDED, LATE_UNAPPROVED, true, LATE",
        "EXCLUDED, INVALID, false,",
        "NON_PAYABLE, REPEAT, false,"
    })
    void everyLineHasItsKind(LineKind kind, Verdict reason, boolean earlier, AccrualKind expected) {
        assertThat(AccrualKind.of(kind, reason, earlier).orElse(null)).isEqualTo(expected);
    }
}
