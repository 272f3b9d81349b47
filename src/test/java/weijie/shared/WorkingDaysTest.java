package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    /** Spring Festival 2009: off from 25 to 31 January, the weekend of 24 January and 1 February made up. */
    private static final WorkingDays DAYS = new WorkingDays(
            LocalDate.of(2009, 1, 25).datesUntil(LocalDate.of(2009, 2, 1)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2009, 1, 24), LocalDate.of(2009, 2, 1)));

    @Test
    void weekendsAreOffUnlessMadeUpAndHolidaysAreOff() {
        assertThat(DAYS.isWorked(LocalDate.of(2009, 1, 23))).isTrue();
        assertThat(DAYS.isWorked(LocalDate.of(2009, 1, 24))).isTrue();
        assertThat(DAYS.isWorked(LocalDate.of(2009, 1, 26))).isFalse();
        assertThat(DAYS.isWorked(LocalDate.of(2009, 1, 17))).isFalse();
        assertThat(DAYS.isWorked(LocalDate.of(2009, 1, 18))).isFalse();
    }

    @Test
    @DisplayName("G17 a payout deadline inside the Spring Festival moves to the first worked day after it")
    void deadlineMovesPastTheHoliday() {
        assertThat(DAYS.deadline(LocalDate.of(2009, 1, 19), 7)).isEqualTo(LocalDate.of(2009, 2, 1));
        assertThat(DAYS.deadline(LocalDate.of(2009, 1, 12), 7)).isEqualTo(LocalDate.of(2009, 1, 19));
    }

    @Test
    void workedDaysAreCountedFromTheDayAfter() {
        assertThat(DAYS.plusWorked(LocalDate.of(2009, 1, 23), 2)).isEqualTo(LocalDate.of(2009, 2, 1));
        assertThat(DAYS.plusWorked(LocalDate.of(2009, 1, 23), 0)).isEqualTo(LocalDate.of(2009, 1, 23));
    }
}
