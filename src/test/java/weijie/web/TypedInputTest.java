package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-03",
                "2026/11/3",
                "2026.11.3",
                "20261103",
                "2026年11月3日",
                "２０２６－１１－０３",
                "2026-11-03 08:30"
            })
    void aDayIsReadInTheFormsOfAnImportedSheet(String typed) {
        assertThat(TypedInput.date(typed)).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "3 Nov", "tomorrow"})
    void whatIsNoDayIsRefused(String typed) {
        assertThatThrownBy(() -> TypedInput.date(typed)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"3,0.03", "3%,0.03", "3 %,0.03", "6.5,0.065", "０,0.00", "0.5%,0.005", "1,0.01", "99.99,0.9999"})
    void aPercentageIsAShare(String typed, String share) {
        assertThat(TypedInput.percent(typed)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.03", "100", "-3", "three", "3%%"})
    void whatIsNoPercentageIsRefused(String typed) {
        assertThatThrownBy(() -> TypedInput.percent(typed)).isInstanceOf(NumberFormatException.class);
    }
}
