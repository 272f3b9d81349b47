package weijie.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.WorkingDays;

class RhythmTest {

    /** The first of October is a holiday, and the tenth a Saturday that is worked. */
    private final WorkingDays working = new WorkingDays(
            Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)), Set.of(LocalDate.of(2026, 10, 10)));

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-09-29, 2026-09-30",
        "DAILY, 2026-09-30, 2026-10-05",
        "DAILY, 2026-10-09, 2026-10-10",
        "WEEKLY, 2026-09-28, 2026-10-05",
        "WEEKLY, 2026-09-27, 2026-09-28",
        "MONTHLY, 2026-09-01, 2026-10-05",
        "MONTHLY, 2026-10-05, 2026-11-02",
        "MONTHLY, 2026-11-30, 2026-12-01"
    })
    void itIsAlwaysAWorkingDay(Rhythm rhythm, LocalDate day, LocalDate next) {
        assertThat(rhythm.after(day, working)).isEqualTo(next);
    }
}
