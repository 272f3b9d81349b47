package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1E2147483647",
                "1e-999999999",
                "1e31",
                "1e-31",
                "0e999999999",
                "NaN",
                "Infinity",
                "0x10",
                "",
                "1,5"
            })
    void whatNobodyCanMeanIsNoNumber(String text) {
        assertThatThrownBy(() -> Decimals.parse(text)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aMillionDigitsAreNotEvenRead() {
        assertThatThrownBy(() -> Decimals.parse("1".repeat(1_000_000))).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "113.264531", "-180", "1e3", "1280.00", " 0.03 ", "123456789012345678901234567890"})
    void ordinaryNumbersAreRead(String text) {
        assertThat(Decimals.parse(text)).isEqualByComparingTo(new BigDecimal(text.strip()));
    }
}
