package weijie.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Refusal;

/** One payment has one reference, however it was typed; what no bank writes is refused. */
class BankReferenceTest {

    @ParameterizedTest
    @CsvSource({"' b 12-3 ', B12-3", "Ｂ１２－３, B12-3", "流水2026/1_a.b, 流水2026/1_A.B"})
    void isWrittenOneWay(String typed, String kept) {
        assertThat(BankReference.typed(typed).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A#1", "=1+1", "a;b", "12，3"})
    void otherCharactersAreRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BankReference.typed(typed))
                .matches(refusal -> refusal.code().equals("PY-618"));
    }

    @Test
    void isBoundedAlsoWhenItGrowsWhileItIsWrittenOneWay() {
        assertThat(BankReference.typed("9".repeat(40)).text()).hasSize(40);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BankReference.typed("9".repeat(41)))
                .matches(refusal -> refusal.code().equals("FD-002"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BankReference.typed("㌔".repeat(40)))
                .matches(refusal -> refusal.code().equals("PY-618"));
    }
}
