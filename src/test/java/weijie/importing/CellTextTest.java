package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0123,0123",
        "12.50,12.5",
        "1E3,1000",
        "13800138000,13800138000",
        "1.3800138000E10,13800138000",
        "123456789012345,123456789012345",
        "1.23456789012345E14,123456789012345",
        "1234567890123456,1.23456789012346E+15",
        "0.30000000000000004,0.3",
        "-5,-5",
        "-1E20,-1E+20",
        "1E-3,0.001"
    })
    void numbers(String raw, String shown) {
        assertThat(CellText.number(raw)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1.23457E+14,true",
        "1.23457e+14,true",
        "1E+10,true",
        "12E345,false",
        "1.5,false",
        "MS2315C1654520A,false",
        "2E10,false",
        "E+10,false"
    })
    void scientific(String text, boolean is) {
        assertThat(CellText.isScientific(text)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "1,1900-01-01",
        "59,1900-02-28",
        "61,1900-03-01",
        "46000,2025-12-09",
        "46000.5,2025-12-09 12:00:00",
        "0.25,06:00",
        "-1,-1",
        "9999999,9999999"
    })
    void dates(String raw, String shown) {
        assertThat(CellText.date(raw, false)).isEqualTo(shown);
    }

    @Test
    void datesSince1904() {
        assertThat(CellText.date("0", true)).isEqualTo("1904-01-01");
        assertThat(CellText.date("44538", true)).isEqualTo("2025-12-09");
    }

    @Test
    void controlCharactersGoLineEndsStay() {
        assertThat(CellText.clean("a\r\nb\rc\0d\u0007\te\uFEFF")).isEqualTo("a\nb\ncd\te");
        assertThat(CellText.clean("甲 乙")).isEqualTo("甲 乙");
    }
}
