package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The six digits as the standard computes them, and how far a clock may be wrong. */
class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 29, 12, 0, 10);

    /** The last six of the eight digits in appendix B of RFC 6238. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theDigitsAreThoseOfTheStandard(long second, String digits) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        assertThat(OneTimeCode.at(SECRET, OneTimeCode.step(utc))).isEqualTo(digits);
    }

    @Test
    void aClockMayBeHalfAMinuteWrongAndNoMore() {
        long now = OneTimeCode.step(NOW);
        for (long step = now - 1; step <= now + 1; step++) {
            assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, step), NOW))
                    .isEqualTo(OptionalLong.of(step));
        }
        assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, now - 2), NOW))
                .isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, now + 2), NOW))
                .isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, "", NOW)).isEmpty();
    }

    @Test
    void aSecretIsTypedInTheLettersOfBase32() {
        assertThat(new FactorSecret(SECRET).text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new FactorSecret(SECRET).address("hq.admin"))
                .isEqualTo("otpauth://totp/Weijie:hq.admin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Weijie");
    }
}
