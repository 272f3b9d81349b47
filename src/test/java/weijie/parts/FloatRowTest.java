package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The float covers the use until more comes, rounded up, and some pieces against chance. */
class FloatRowTest {

    @ParameterizedTest
    @CsvSource({"0, 7, 7, 1, 1", "1, 7, 7, 1, 2", "12, 7, 8, 0, 1", "13, 7, 8, 0, 2", "180, 7, 7, 2, 16"})
    void theUseUntilMoreComesIsRoundedUp(int used, int lead, int review, int safety, int suggested) {
        assertThat(FloatRow.suggested(used, lead, review, safety)).isEqualTo(suggested);
    }
}
