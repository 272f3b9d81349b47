package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.Money;

class RmbTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.01, 壹分",
        "0.10, 壹角整",
        "0.19, 壹角玖分",
        "1.00, 壹元整",
        "1.05, 壹元零伍分",
        "1.50, 壹元伍角整",
        "10.00, 壹拾元整",
        "10.50, 壹拾元零伍角整",
        "15.00, 壹拾伍元整",
        "100.00, 壹佰元整",
        "101.00, 壹佰零壹元整",
        "110.00, 壹佰壹拾元整",
        "325.04, 叁佰贰拾伍元零肆分",
        "1001.00, 壹仟零壹元整",
        "1010.10, 壹仟零壹拾元零壹角整",
        "1230.00, 壹仟贰佰叁拾元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "6007.14, 陆仟零柒元壹角肆分",
        "10000.00, 壹万元整",
        "10001.00, 壹万零壹元整",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "100005.00, 壹拾万零伍元整",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "1000000.00, 壹佰万元整",
        "10203040.56, 壹仟零贰拾万叁仟零肆拾元零伍角陆分",
        "100000000.00, 壹亿元整",
        "100000001.00, 壹亿零壹元整",
        "100010000.00, 壹亿零壹万元整",
        "1000000000000.00, 壹万亿元整",
        "1020304050607.08, 壹万零贰佰零叁亿零肆佰零伍万零陆佰零柒元零捌分",
        "-20.00, 负贰拾元整",
        "-0.01, 负壹分",
        "-120000.00, 负壹拾贰万元整",
    })
    void amountsAreWrittenAsPaymentPapersRequire(String yuan, String words) {
        assertThat(Rmb.inWords(Money.parse(yuan))).isEqualTo(words);
    }

    @Test
    void theLargestAmountHasWords() {
        assertThat(Rmb.inWords(Money.ofFen(Long.MAX_VALUE)))
                .startsWith("玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿")
                .endsWith("元零柒分");
    }

    @Test
    void theAmountWithoutAnOppositeIsRefused() {
        assertThatThrownBy(() -> Rmb.inWords(Money.ofFen(Long.MIN_VALUE))).isInstanceOf(ArithmeticException.class);
    }
}
