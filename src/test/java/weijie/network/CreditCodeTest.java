package weijie.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes are published ones. */
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "121200004013590816",
                "91152201078377449P",
                "91340600MA2PBP2120",
                "91340600MA2PBP6A1W",
                "91340603MA2UJYNU67",
                "91371082775260043P",
                "9144030071526726XG",
                "9162010567592034XQ",
                "91330106673959654P",
                "92330781MA2EDMFU50"
            })
    void aPublishedCodePasses(String code) {
        assertThat(CreditCode.hasValidCheck(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350211M00013FA1N", "91330106673959654Q", "913301066739596", "9133010667395965IP", ""})
    void anotherCheckCharacterLengthOrLetterDoesNot(String code) {
        assertThat(CreditCode.hasValidCheck(code)).isFalse();
    }

    @Test
    void spacesAndSmallLettersAreTakenOut() {
        assertThat(CreditCode.normalised(" 9144 0300 7152 6726xg ")).isEqualTo("9144030071526726XG");
    }
}
