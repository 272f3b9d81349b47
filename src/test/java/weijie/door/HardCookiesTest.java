package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardCookiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEIJIE=1; Path=/; HttpOnly | false | WEIJIE=1; Path=/; HttpOnly; SameSite=Lax",
                "WEIJIE=1; Path=/; HttpOnly | true | WEIJIE=1; Path=/; HttpOnly; SameSite=Lax; Secure",
                "WEIJIE=1; Path=/; Secure; HttpOnly | true | WEIJIE=1; Path=/; Secure; HttpOnly; SameSite=Lax",
                "A=1;SameSite=Strict | true | A=1;SameSite=Strict; Secure",
                "A=1; secure; samesite=none | true | A=1; secure; samesite=none"
            })
    void whatIsMissingIsAdded(String cookie, boolean overTls, String hardened) {
        assertThat(HardCookies.hardened(cookie, overTls)).isEqualTo(hardened);
    }
}
