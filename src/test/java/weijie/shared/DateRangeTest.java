package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);
    private static final DateRange MAY = new DateRange(MAY_1, MAY_31);

    @Test
    void includesItsFirstAndLastDay() {
        assertThat(MAY.contains(MAY_1)).isTrue();
        assertThat(MAY.contains(MAY_31)).isTrue();
        assertThat(MAY.contains(MAY_1.minusDays(1))).isFalse();
        assertThat(MAY.contains(MAY_31.plusDays(1))).isFalse();
        assertThat(MAY.isOpenEnded()).isFalse();
    }

    @Test
    void mayHaveNoEnd() {
        DateRange open = DateRange.since(MAY_1);
        assertThat(open.isOpenEnded()).isTrue();
        assertThat(open.contains(LocalDate.of(2999, 1, 1))).isTrue();
    }

    @Test
    void overlapsWhenASingleDayIsShared() {
        assertThat(MAY.overlaps(DateRange.since(MAY_31))).isTrue();
        assertThat(DateRange.since(MAY_31).overlaps(MAY)).isTrue();
        assertThat(MAY.overlaps(DateRange.since(MAY_31.plusDays(1)))).isFalse();
        assertThat(DateRange.since(MAY_31.plusDays(1)).overlaps(MAY)).isFalse();
        assertThat(DateRange.since(MAY_1).overlaps(DateRange.since(MAY_31))).isTrue();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(MAY_31, MAY_1));
    }
}
