package weijie.repair.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormalTest {

    private static final String MET =
            "AZaz09-./_*@;:! ~\t\n\r\u0000\u007F\u0085\u00A0\u00ADéßñ\u0130\u2003\u200B\u2028\u3000。，一龥"
                    + "\uFF01\uFF21\uFF5E\uFE30\uFEFF\u4DFF\u9FFF①㎏";

    @ParameterizedTest
    @EnumSource(RecordField.class)
    @DisplayName("what is taken for plain text is just what needs nothing put right")
    void plainTextNeedsNothingPutRight(RecordField field) {
        Random random = new Random(field.ordinal());
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(5); length >= 0; length--) {
                text.append(MET.charAt(random.nextInt(MET.length())));
            }
            assertThat(Normal.of(field, text.toString()))
                    .as("%s of seed %d: %s", field, field.ordinal(), text)
                    .isEqualTo(Normal.putRight(field, text.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"ORDER_NO,' fc 01','FC01'", "STATUS,' 已完成 ',已完成", "BRAND,'ＬＧ　TV','LG TV'", "REMARK,' a  b ','a  b'"})
    void isPutRight(RecordField field, String written, String right) {
        assertThat(Normal.of(field, written)).isEqualTo(right);
    }

    @Test
    void nothingIsNothing() {
        assertThat(Normal.isNothing(null)).isTrue();
        assertThat(Normal.isNothing("NULL")).isTrue();
        assertThat(Normal.isNothing("暂无")).isTrue();
        assertThat(Normal.isNothing("NULLS")).isFalse();
    }
}
