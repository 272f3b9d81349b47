package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenPolicy;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

@DisplayName("G22: a parcel is shipped in its own month and behind the last cut-off")
class ShippingDaysTest {

    private static final Terms POLICY =
            GivenPolicy.policy().with(Term.SHIPPED_BACK_DAYS, "3").terms();

    @ParameterizedTest(name = "on {0} the earliest day is {1}")
    @CsvSource({
        // Three days back, and never into another month.
        "2008-12-15, 2008-12-12",
        "2008-12-02, 2008-12-01",
        "2008-12-01, 2008-12-01",
        // The day of the cut-off itself still counts for it; from the next day on nothing lies on or before it.
        "2008-12-25, 2008-12-22",
        "2008-12-26, 2008-12-26",
        "2008-12-27, 2008-12-26",
        "2008-12-31, 2008-12-28"
    })
    void theEarliestDay(LocalDate today, LocalDate first) {
        assertThat(ShippingDays.first(today, POLICY)).isEqualTo(first);
        assertThat(ShippingDays.of(first, today, POLICY)).isEqualTo(first);
        refused(first.minusDays(1), today);
    }

    @Test
    @DisplayName("the worked example: a November parcel of other parts shipped on 12-15 uses December's slot")
    void theSlotIsOfTheMonthOfTheDay() {
        ReturnParcel.Shipment shipment = new ReturnParcel.Shipment("x", "1", LocalDate.parse("2008-12-15"));
        assertThat(shipment.month()).hasToString("2008-12");
    }

    @Test
    void withoutADayItIsTodayAndNeverADayToCome() {
        LocalDate today = LocalDate.of(2008, 12, 15);
        assertThat(ShippingDays.of(null, today, POLICY)).isEqualTo(today);
        refused(today.plusDays(1), today);
    }

    private static void refused(LocalDate day, LocalDate today) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ShippingDays.of(day, today, POLICY))
                .matches(refusal -> refusal.code().equals("RP-308"), "RP-308");
    }
}
