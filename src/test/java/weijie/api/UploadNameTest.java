package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadNameTest {

    @ParameterizedTest
    @CsvSource({"UTF-8", "GBK", "GB18030"})
    void bytesOfAnEncodingAreItsCharacters(String charset) {
        byte[] sent = "十月份维修单（广东）.xlsx".getBytes(Charset.forName(charset));
        assertThat(UploadName.told(new String(sent, StandardCharsets.ISO_8859_1)))
                .isEqualTo("十月份维修单（广东）.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "records.xlsx", "十月.xlsx", "caf\u00E9.xlsx"})
    void whatIsNoBytesStaysAsItIs(String name) {
        assertThat(UploadName.told(name)).isEqualTo(name);
    }

    @Test
    void aNameThatSaysItsEncodingIsReadInIt() {
        assertThat(UploadName.extended(
                        "form-data; name=\"file\"; filename=\"x.csv\"; filename*=UTF-8''%E5%8D%81%E6%9C%88+1.csv"))
                .contains("十月+1.csv");
        assertThat(UploadName.extended("form-data; name=\"file\"; filename*=gbk'zh'%CA%AE%D4%C2.csv"))
                .contains("十月.csv");
        assertThat(UploadName.extended("form-data; name=\"file\"; filename*=none''%CA.csv"))
                .isEmpty();
        assertThat(UploadName.extended("form-data; name=\"file\"; filename=\"x.csv\""))
                .isEmpty();
    }
}
