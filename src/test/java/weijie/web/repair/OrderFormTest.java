package weijie.web.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderFormTest {

    @Test
    void fieldsAndPartsComeBackAsTheyWereTyped() {
        Map<String, Object> kept = OrderForm.gathered(Map.of(
                "SERIAL_NO",
                "AB 12",
                "lines:1:code",
                "TV-PWR",
                "lines:0:code",
                "TV-MBD",
                "lines:0:quantity",
                "2",
                "lines:0:tag",
                "OLD-1",
                "lines:1:oldSerial",
                "S1",
                "lines:1:newSerial",
                " S2 "));
        assertThat(kept)
                .containsEntry("SERIAL_NO", "AB 12")
                .containsEntry("PARTS_USED", "TV-MBD*2@OLD-1;TV-PWR*1[S1>S2]");
        OrderForm form = new OrderForm();
        kept.forEach(form::put);
        assertThat(form.getText()).containsEntry("SERIAL_NO", "AB 12");
        assertThat(form.getParts()).extracting(PartInput::getCode).containsExactly("TV-MBD", "TV-PWR");
        assertThat(form.values()).containsEntry("PARTS_USED", "TV-MBD*2@OLD-1;TV-PWR*1[S1>S2]");
    }

    @Test
    void whatIsNoFieldOfTheFormIsLeftOut() {
        assertThat(OrderForm.gathered(Map.of("id", "7", "lines:999:code", "a", "lines:0:price", "1")))
                .containsOnlyKeys("PARTS_USED");
        OrderForm form = new OrderForm();
        form.put("id", "7");
        assertThat(form.getText()).isEmpty();
    }

    @Test
    void aLineThatHasNoCodeYetComesBackToo() {
        OrderForm form = new OrderForm();
        Map<String, Object> kept = Map.of("lines:0:code", "", "lines:0:quantity", "1", "lines:0:tag", "OLD-7");
        OrderForm.gathered(kept).forEach(form::put);
        assertThat(form.getParts()).isEmpty();
        form.putBegunLines(kept);
        assertThat(form.getParts()).extracting(PartInput::getTag).containsExactly("OLD-7");
    }

    @Test
    void onlyAnEmptyFieldIsFilled() {
        OrderForm form = new OrderForm();
        assertThat(form.fill("BRAND", "一牌")).isTrue();
        assertThat(form.fill("BRAND", "二牌")).isFalse();
        assertThat(form.fill("REMARK", null)).isFalse();
        assertThat(form.getText()).containsEntry("BRAND", "一牌");
    }
}
