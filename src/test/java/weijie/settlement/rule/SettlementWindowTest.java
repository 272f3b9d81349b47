package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.settlement.rule.SettlementWindow.Phase;
import weijie.shared.LatePeriods;

@DisplayName("G08 the window is the 5th to the 25th of the next month")
class SettlementWindowTest {

    @ParameterizedTest(name = "2008-11 on {0} is {1}")
    @CsvSource({
        "2008-11-30,RUNNING",
        "2008-12-04,RUNNING",
        "2008-12-05,WINDOW",
        "2008-12-25,WINDOW",
        "2008-12-26,CUT_OFF"
    })
    @DisplayName("both days included")
    void phase(String day, Phase phase) {
        assertThat(window("2008-11").on(LocalDate.parse(day))).isEqualTo(phase);
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({"2008-12,2009-01-05", "2009-01,2009-02-05"})
    @DisplayName("over the turn of the year and without regard to holidays")
    void opens(String month, String opens) {
        assertThat(window(month).opens()).isEqualTo(opens);
    }

    @ParameterizedTest(name = "submitted {0} still settles with {1}")
    @CsvSource({
        "2008-12-25,2008-11",
        "2008-12-26,2008-12",
        "2009-01-01,2008-12",
        "2009-01-25,2008-12",
        "2009-01-26,2009-01"
    })
    @DisplayName("the first month still open")
    void firstOpen(String day, String month) {
        assertThat(LatePeriods.firstOpen(LocalDate.parse(day), policy().terms()))
                .isEqualTo(YearMonth.parse(month));
    }

    private static SettlementWindow window(String month) {
        return SettlementWindow.of(YearMonth.parse(month), policy().terms());
    }
}
