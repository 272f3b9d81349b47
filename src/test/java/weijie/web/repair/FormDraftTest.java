package weijie.web.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormDraftTest {

    @Test
    void fieldsAndPartsComeBackAsTheyWereTyped() {
        FormDraft draft = FormDraft.read(
                "SERIAL_NO=AB%2012&OUTLET_CODE_input=HN-A&CUSTOMER_NAME=%E7%8E%8B+%E8%8A%B3&REMARK="
                        + "&lines:1:code_input=TV-PWR&lines%3A0%3Acode_input=TV-MBD&lines:0:quantity=2&lines:0:tag=OLD-1");
        assertThat(draft.fields())
                .containsEntry("SERIAL_NO", "AB 12")
                .containsEntry("OUTLET_CODE", "HN-A")
                .containsEntry("CUSTOMER_NAME", "王 芳")
                .containsEntry("REMARK", null);
        assertThat(PartInput.write(draft.parts())).isEqualTo("TV-MBD*2@OLD-1;TV-PWR*1");
    }

    @Test
    void whatIsNoFieldOfTheFormIsLeftOut() {
        FormDraft draft = FormDraft.read("id=7&=x&SERIAL_NO&lines:999:code=a&lines:0:price=1&%zz=%zz");
        assertThat(draft.fields()).isEmpty();
        assertThat(draft.parts()).isEmpty();
        assertThat(FormDraft.read(null).fields()).isEmpty();
        assertThat(FormDraft.read("SERIAL_NO=" + "1".repeat(30_000)).fields()).isEmpty();
    }
}
