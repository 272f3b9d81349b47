package weijie.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import weijie.shared.DateRange;
import weijie.shared.Refusal;
import weijie.shared.Term;

class TermValueTest {

    private static TermValue written(String by) {
        return new TermValue(Term.PAYOUT_DAYS, "7", DateRange.since(LocalDate.of(2000, 1, 1)), "G17", by);
    }

    @Test
    void anotherPersonConfirmsIt() {
        TermValue value = written("anna");
        value.confirm("bert");
        assertThat(value.confirmedBy()).contains("bert");
    }

    @Test
    void theWriterDoesNot() {
        assertThatThrownBy(() -> written("anna").confirm("anna"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("PO-006"));
    }

    @Test
    void andNobodyTwice() {
        TermValue value = written("anna");
        value.confirm("bert");
        assertThatThrownBy(() -> value.confirm("carl"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("PO-005"));
    }
}
