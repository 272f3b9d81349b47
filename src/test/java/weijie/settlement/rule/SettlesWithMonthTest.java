package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G08 an order settles with the natural month of its hand-over")
class SettlesWithMonthTest {

    @Test
    @DisplayName("accepted in October, completed in November is November")
    void completionDecides() {
        assertThat(SettlesWithMonth.of(LocalDate.parse("2008-11-01"))).isEqualTo(YearMonth.of(2008, 11));
        assertThat(SettlesWithMonth.of(LocalDate.parse("2008-10-31"))).isEqualTo(YearMonth.of(2008, 10));
        assertThat(SettlesWithMonth.of(LocalDate.parse("2008-11-30"))).isEqualTo(YearMonth.of(2008, 11));
    }

    @Test
    @DisplayName("in a later statement it is a carried line")
    void carried() {
        assertThat(SettlesWithMonth.carried(LocalDate.parse("2008-10-31"), YearMonth.of(2008, 11)))
                .isTrue();
        assertThat(SettlesWithMonth.carried(LocalDate.parse("2008-11-01"), YearMonth.of(2008, 11)))
                .isFalse();
    }
}
