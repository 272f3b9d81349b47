package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenPolicy;

/** The arithmetic of the policy's windows, asked by checks, histories and the month alike. */
class PolicyWindowsTest {

    private static final Terms TERMS =
            GivenPolicy.policy().with(Term.LATENESS_FROM, "2008-10-01").terms();

    @ParameterizedTest
    @DisplayName("G05: the window ends with the corresponding day, or with the month")
    @CsvSource({"2008-08-20,2008-11-20", "2008-08-31,2008-11-30", "2008-11-30,2009-02-28"})
    void theRepeatWindow(LocalDate completedOn, LocalDate lastDay) {
        assertThat(RepeatWindow.lastDay(completedOn, TERMS)).isEqualTo(lastDay);
        assertThat(RepeatWindow.covers(completedOn, lastDay, TERMS)).isTrue();
        assertThat(RepeatWindow.covers(completedOn, completedOn.minusDays(1), TERMS))
                .isTrue();
        assertThat(RepeatWindow.covers(completedOn, lastDay.plusDays(1), TERMS)).isFalse();
    }

    @Test
    @DisplayName("G05: the window may be counted in days")
    void theRepeatWindowInDays() {
        Terms days = GivenPolicy.policy().with(Term.REPEAT_WINDOW_DAYS, "90").terms();
        LocalDate completedOn = LocalDate.of(2008, 8, 20);
        assertThat(RepeatWindow.lastDay(completedOn, days)).isEqualTo(LocalDate.of(2008, 11, 18));
        assertThat(RepeatWindow.covers(completedOn, LocalDate.of(2008, 11, 19), days))
                .isFalse();
        assertThat(RepeatWindow.reachMonths(completedOn, days)).isEqualTo(4);
        assertThat(RepeatWindow.reachMonths(completedOn, TERMS)).isEqualTo(5);
    }

    @ParameterizedTest
    @DisplayName("G08: a window is missed on the day after its last")
    @CsvSource({
        "2008-11-30,2008-11-30,0",
        "2008-11-30,2008-12-25,0",
        "2008-11-30,2008-12-26,1",
        "2008-11-30,2009-01-25,1",
        "2008-11-30,2009-01-26,2",
        "2008-09-30,2009-06-26,0"
    })
    void latePeriods(LocalDate completedOn, LocalDate day, int late) {
        assertThat(LatePeriods.of(completedOn, day, TERMS)).isEqualTo(late);
    }

    @Test
    void lateBeforeHandOverIsNobody() {
        assertThat(LatePeriods.of(null, LocalDate.of(2009, 1, 1), TERMS)).isZero();
        LocalDate completedOn = LocalDate.of(2008, 11, 1);
        assertThat(LatePeriods.withoutApproval(completedOn, TERMS)).isEqualTo(2);
        assertThat(LatePeriods.isOver(6, completedOn, TERMS)).isFalse();
        assertThat(LatePeriods.isOver(7, completedOn, TERMS)).isTrue();
    }

    @Test
    @DisplayName("G06: the months of warranty are those of the day of purchase")
    void warranty() {
        WarrantyMonths months = new WarrantyMonths(java.util.List.of(
                new WarrantyMonths.Row(24, DateRange.since(LocalDate.of(2008, 2, 1))),
                new WarrantyMonths.Row(12, new DateRange(LocalDate.of(2007, 1, 1), LocalDate.of(2007, 12, 31)))));
        assertThat(months.on(LocalDate.of(2006, 5, 1))).isEqualTo(12);
        assertThat(months.on(LocalDate.of(2007, 12, 31))).isEqualTo(12);
        assertThat(months.on(LocalDate.of(2008, 1, 1))).isEqualTo(WarrantyMonths.NONE);
        assertThat(months.on(LocalDate.of(2008, 2, 1))).isEqualTo(24);
        assertThat(months.on(null)).isEqualTo(WarrantyMonths.NONE);
        assertThat(new WarrantyMonths(java.util.List.of()).on(LocalDate.of(2008, 2, 1)))
                .isEqualTo(WarrantyMonths.NONE);
        assertThat(WarrantyMonths.lastDay(LocalDate.of(2008, 2, 29), 12)).isEqualTo(LocalDate.of(2009, 2, 28));
    }
}
