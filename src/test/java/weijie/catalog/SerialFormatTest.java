package weijie.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Refusal;

class SerialFormatTest {

    private static SerialFormat usual(String code) {
        return SerialFormat.of(SerialFormat.usualPattern(code), SerialCheck.MOD34);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS2315C1654520A", "MS2313F1562870X", "MS2324B8097758E", "MS2313B6393821F"})
    void aSerialOfItsCategoryFits(String serial) {
        assertThat(usual("MS").judge(serial)).isEqualTo(SerialFormat.Verdict.FITS);
    }

    @Test
    void theLetterICountsAsOneAndOAsZero() {
        assertThat(usual("LH").judge("LH2421H8339375G")).isEqualTo(SerialFormat.Verdict.FITS);
        SerialFormat any = SerialFormat.of(null, SerialCheck.MOD34);
        // I: 1 × 1, O: 2 × 0, so the check character is 1.
        assertThat(any.judge("IO1")).isEqualTo(SerialFormat.Verdict.FITS);
        assertThat(any.judge("IO2")).isEqualTo(SerialFormat.Verdict.WRONG_CHECK);
    }

    @Test
    void aMistypedCharacterIsFoundByTheCheck() {
        assertThat(usual("MS").judge("MS2315C1654521A")).isEqualTo(SerialFormat.Verdict.WRONG_CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MS2315C165452", "ms2315C1654520A", "MS2315-C1654520A", "TV2315C1654520A", "MS23I5C1654520A", ""
            })
    void anotherShapeIsMalformed(String serial) {
        assertThat(usual("MS").judge(serial)).isEqualTo(SerialFormat.Verdict.MALFORMED);
    }

    @Test
    void withoutAPatternAnythingFits() {
        assertThat(SerialFormat.of(null, SerialCheck.NONE).judge("anything at all"))
                .isEqualTo(SerialFormat.Verdict.FITS);
        assertThat(SerialFormat.of(null, SerialCheck.MOD34).judge("?")).isEqualTo(SerialFormat.Verdict.WRONG_CHECK);
        assertThat(SerialFormat.of(null, SerialCheck.MOD34).judge("a1")).isEqualTo(SerialFormat.Verdict.WRONG_CHECK);
    }

    @Test
    void aPatternThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SerialFormat.of("[A-Z", SerialCheck.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("MD-874"));
    }

    @Test
    void onlyTwoLetterCodesHaveAUsualPattern() {
        assertThat(SerialFormat.hasUsualPattern("TV")).isTrue();
        assertThat(SerialFormat.hasUsualPattern("TV1")).isFalse();
        assertThat(SerialFormat.hasUsualPattern("T")).isFalse();
    }
}
