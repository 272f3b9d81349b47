package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weijie.shared.Texts;

class PaperTextTest {

    private static int width(Texts texts, String key) {
        return new PaperText(texts, null).number(key).columns().get(0).width();
    }

    @Test
    void aColumnOfNumbersHasRoomForTheWordAboveIt() {
        assertThat(width(Texts.chinese(), "quantity")).isEqualTo(8);
        for (String key : new String[] {"quantity", "damaged", "came"}) {
            assertThat(width(Texts.english(), key)).as(key).isGreaterThanOrEqualTo("Quantity".length() + 2);
        }
    }
}
