package weijie.repair.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.Masked;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678,138****5678",
        "138****5678,138****5678",
        "+86-13812345678,138****5678",
        "0731-88881234,0731****34",
        "0731****34,0731****34",
        "12345,****",
        "138*2345678,138*****78",
        "1381234567*,1381****7*"
    })
    void telephones(String phone, String masked) {
        assertThat(Masked.phone(phone)).isEqualTo(masked);
        assertThat(Masked.phone(masked)).as("masked once more").isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"王小明,王**", "王**,王**", "王小明*,王**", "*王小明,***", "𠮷田,𠮷**"})
    void names(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
        assertThat(Masking.name(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"湖南省长沙市芙蓉路1号,湖南省长沙市****", "芙蓉路1号,芙蓉路****", "岳麓,岳****", "1,****"})
    void addresses(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }

    @Test
    void numbersThatPeopleWriteIntoTheirWords() {
        assertThat(Masked.words("请打13812345678，或 0731-88881234；备用138 1234 5678、１３８１２３４５６７８"))
                .isEqualTo("请打138****5678，或 0731****34；备用138****5678、138****5678");
        assertThat(Masked.words("更换主板 2026-10-05，工单 20261005138123456789"))
                .isEqualTo("更换主板 2026-10-05，工单 20261005138123456789");
    }

    @Test
    void aFindingNeverHoldsThemInFull() {
        Finding phone = new Finding(
                "RR-100", Severity.INFO, RecordField.CUSTOMER_PHONE, "１３８12345678", List.of("13812345678"), null, null);
        assertThat(phone.value()).isEqualTo("138****5678");
        assertThat(phone.args()).containsExactly("138****5678");
        Finding address = new Finding(
                "RR-137",
                Severity.REJECTED,
                RecordField.CUSTOMER_ADDRESS,
                "岳麓区麓山南路一号",
                List.of("200", "201"),
                null,
                null);
        assertThat(address.value()).isEqualTo("岳麓区麓山南****");
        assertThat(address.args()).containsExactly("200", "201");
    }

    @Test
    void wordsThatComeBackKeepTheNumbersInThem() {
        RecordDraft stored = new RecordDraft(0, Map.of(RecordField.REMARK, "急，打13812345678"));
        RecordDraft typed = new RecordDraft(0, Map.of(RecordField.REMARK, "不急，打138****5678"));
        assertThat(Masking.restored(typed, stored).get(RecordField.REMARK)).contains("不急，打13812345678");
        assertThat(Masking.restored(Masking.of(stored), stored)).isEqualTo(stored);
    }

    @Test
    void whatComesBackAsItWasReadIsUnchanged() {
        RecordDraft stored = new RecordDraft(
                0,
                Map.of(
                        RecordField.CUSTOMER_PHONE,
                        "13812345678",
                        RecordField.CUSTOMER_NAME,
                        "王小明",
                        RecordField.CUSTOMER_ADDRESS,
                        "湖南省长沙市芙蓉路1号"));
        assertThat(Masking.restored(Masking.of(stored), stored)).isEqualTo(stored);
        RecordDraft another = new RecordDraft(0, Map.of(RecordField.CUSTOMER_PHONE, "139****0000"));
        assertThat(Masking.restored(another, stored).get(RecordField.CUSTOMER_PHONE))
                .contains("139****0000");
    }
}
