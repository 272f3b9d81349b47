package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptFormTest {

    @Test
    void fieldsAreReadByTheirIds() {
        assertThat(KeptForm.read("SERIAL_NO=AB%2012&OUTLET_CODE_input=HN-A&CUSTOMER_NAME=%E7%8E%8B+%E8%8A%B3&REMARK="
                        + "&lines%3A0%3Acode_input=TV-MBD"))
                .containsEntry("SERIAL_NO", "AB 12")
                .containsEntry("OUTLET_CODE", "HN-A")
                .containsEntry("CUSTOMER_NAME", "王 芳")
                .containsEntry("REMARK", null)
                .containsEntry("lines:0:code", "TV-MBD");
    }

    @Test
    void whatIsNoQueryIsLeftOut() {
        assertThat(KeptForm.read("=x&SERIAL_NO")).isEmpty();
        assertThat(KeptForm.read(null)).isEmpty();
        assertThat(KeptForm.read("SERIAL_NO=" + "1".repeat(30_000))).isEmpty();
    }

    @Test
    void aVersionIsANumberOrNone() {
        assertThat(KeptForm.version("12")).isEqualTo(12);
        assertThat(KeptForm.version("")).isEqualTo(-1);
        assertThat(KeptForm.version("99999999999")).isEqualTo(-1);
    }
}
