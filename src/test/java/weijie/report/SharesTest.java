package weijie.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.3%",
        "2, 3, 66.7%",
        "1, 1, 100.0%",
        "0, 5, 0.0%",
        "1, 0, —",
        "1, 2000, 0.1%",
        "1, 2001, 0.0%",
        "-1, 2001, 0.0%",
        "-1, 4, -25.0%",
        "1, -4, -25.0%",
        "-1, -4, 25.0%",
        "900000000000000, 900000000000000, 100.0%"
    })
    void sharesHaveOneDecimalAndHalvesGoUp(long part, long whole, String share) {
        assertThat(Shares.of(part, whole)).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"5, 100, +5.0%", "-5, 100, -5.0%", "0, 100, 0.0%", "5, 0, —"})
    void aChangeSaysWhetherItGrew(long by, long from, String change) {
        assertThat(Shares.change(by, from)).isEqualTo(change);
    }
}
