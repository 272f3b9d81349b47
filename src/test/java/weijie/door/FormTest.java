package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final String ENCODED = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String OF_PARTS = "multipart/form-data; boundary=----x";
    private static final String TWO_PARTS =
            "------x\r\nContent-Disposition: form-data; name=\"f:note\"\r\n\r\n屏幕 & 漏液\r\n"
                    + "------x\r\nContent-Disposition: form-data; name=\"f:file\"; filename=\"报价;name=1.xlsx\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n";

    @TempDir
    private Path folder;

    @Test
    void fieldsOfTheQueryComeFirst() throws Exception {
        Form form = form("id=1&empty&x=%E5%B1%8F", ENCODED, "id=2&a+b=c%26d&&x=");
        assertThat(form.fields().get("id")).containsExactly("1", "2");
        assertThat(form.fields().get("empty")).containsExactly("");
        assertThat(form.fields().get("x")).containsExactly("屏", "");
        assertThat(form.fields().get("a b")).containsExactly("c&d");
        assertThat(form.parts()).isEmpty();
    }

    /** Looked for to the end from each of them, an equals sign would take minutes. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void emptyPairsCostNothing() throws Exception {
        assertThat(form(null, ENCODED, "&".repeat(2 << 20)).fields()).isEmpty();
    }

    /** In memory, and where the body is a file; with what looks like the end of the part within it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 64 << 10, 300 << 10, (1 << 20) - 3})
    void filesAreTakenOutAsTheyWere(int length) throws Exception {
        byte[] content = ("\r\n------\r\n-----x" + "a\r\n".repeat(length / 3)).getBytes(StandardCharsets.UTF_8);
        String sent = TWO_PARTS + new String(content, StandardCharsets.UTF_8) + "\r\n------x--\r\n";
        Form form = form(null, OF_PARTS, sent);
        assertThat(form.fields().get("f:note")).containsExactly("屏幕 & 漏液");
        assertThat(form.fields()).doesNotContainKey("f:file");
        assertThat(form.parts()).hasSize(2);
        FormPart file = form.parts().get(1);
        assertThat(file.getName()).isEqualTo("f:file");
        assertThat(file.getSubmittedFileName()).isEqualTo("报价;name=1.xlsx");
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getSize()).isEqualTo(content.length);
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(content);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "------x",
                "------x\r\n",
                "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
                "------x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n------x--",
                "------y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nother\r\n------y--"
            })
    void whatIsNotWhatItSaysIsRefused(String sent) {
        assertThatThrownBy(() -> form(null, OF_PARTS, sent)).isInstanceOf(NotTaken.class);
    }

    @Test
    void nobodyFillsTheMemoryWithPieces() {
        String part = "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n";
        assertThatThrownBy(() -> form(null, OF_PARTS, part.repeat(2_001) + "------x--"))
                .isInstanceOf(NotTaken.class);
        assertThatThrownBy(() -> form(null, ENCODED, "a&".repeat(10_001))).isInstanceOf(NotTaken.class);
        assertThatThrownBy(() -> form(null, ENCODED, "a=%zz")).isInstanceOf(NotTaken.class);
    }

    @Test
    void noMoreIsTakenThanIsAllowed() {
        assertThatThrownBy(() -> Body.receive(new ByteArrayInputStream(new byte[1_001]), 1_000, folder))
                .isInstanceOf(NotTaken.class);
    }

    private Form form(String query, String type, String sent) throws Exception {
        byte[] bytes = sent.getBytes(StandardCharsets.UTF_8);
        return Form.of(query, type, Body.receive(new ByteArrayInputStream(bytes), Long.MAX_VALUE, folder));
    }
}
