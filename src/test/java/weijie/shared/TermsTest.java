package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private final Terms terms = new Terms(Map.of(
            Term.REPEAT_WINDOW_MONTHS,
            List.of(
                    new Terms.Dated(new DateRange(LocalDate.of(2000, 1, 1), YEAR_END), "3"),
                    new Terms.Dated(DateRange.since(YEAR_END.plusDays(1)), "6")),
            Term.LATENESS_FROM,
            List.of(new Terms.Dated(DateRange.since(LocalDate.of(2000, 1, 1)), "2026-06-01"))));

    @Test
    void aNumberIsTheOneInForceOnTheDay() {
        assertThat(terms.number(Term.REPEAT_WINDOW_MONTHS, YEAR_END)).isEqualTo(3);
        assertThat(terms.number(Term.REPEAT_WINDOW_MONTHS, YEAR_END.plusDays(1)))
                .isEqualTo(6);
    }

    @Test
    void aNumberNobodySetIsRefusedNotGuessed() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> terms.number(Term.HELD_CARRIES_MAX, YEAR_END));
        assertThat(refusal.code()).isEqualTo("PO-001");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.args()).containsExactly("HELD_CARRIES_MAX", YEAR_END);
    }

    @Test
    void aSwitchIsOnFromItsDate() {
        assertThat(terms.isOn(Term.LATENESS_FROM, LocalDate.of(2026, 5, 31))).isFalse();
        assertThat(terms.isOn(Term.LATENESS_FROM, LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(terms.isOn(Term.PARTS_LOOP_FROM, YEAR_END)).isFalse();
    }
}
