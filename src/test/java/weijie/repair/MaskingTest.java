package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"13812345678,138****5678", "138****5678,138****5678", "0731-88881234,0731****34", "12345,****"})
    void telephones(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @Test
    void namesAndAddresses() {
        assertThat(Masking.name("王小明")).isEqualTo("王**");
        assertThat(Masking.name("王**")).isEqualTo("王**");
        assertThat(Masking.name(null)).isNull();
        assertThat(Masking.address("湖南省长沙市芙蓉路1号")).isEqualTo("湖南省长沙市****");
    }
}
