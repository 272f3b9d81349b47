package weijie.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenPolicy;
import weijie.shared.DateRange;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

/** Numbers supposed to have been others. */
class SupposedTermsTest {

    private static final Terms NOW =
            GivenPolicy.policy().with(Term.SERVICE_SHEET_FROM, "2026-01-01").terms();

    @Test
    void theyHoldOnEveryDayAndTheOthersStay() {
        Terms own = new Terms(Map.of(
                Term.REPEAT_WINDOW_MONTHS,
                List.of(
                        new Terms.Dated(new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 6, 30)), "3"),
                        new Terms.Dated(DateRange.since(LocalDate.of(2026, 7, 1)), "4")),
                Term.HELD_CARRIES_MAX,
                List.of(new Terms.Dated(DateRange.since(LocalDate.of(2000, 1, 1)), "2"))));
        Terms supposed = SupposedTerms.read(Map.of(Term.REPEAT_WINDOW_MONTHS, " 6 "), NOW)
                .in(own);
        for (String day : new String[] {"2000-01-01", "2026-06-30", "2026-07-01"}) {
            assertThat(supposed.number(Term.REPEAT_WINDOW_MONTHS, LocalDate.parse(day)))
                    .isEqualTo(6);
        }
        assertThat(supposed.number(Term.HELD_CARRIES_MAX, LocalDate.of(2026, 7, 1)))
                .isEqualTo(2);
    }

    @Test
    void aSwitchIsSupposedFromADayOrNeverOn() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(SupposedTerms.read(Map.of(Term.SERVICE_SHEET_FROM, "2026-03-02"), NOW)
                        .in(NOW)
                        .isOn(Term.SERVICE_SHEET_FROM, day))
                .isFalse();
        assertThat(SupposedTerms.read(Map.of(Term.SERVICE_SHEET_FROM, "2026-03-01"), NOW)
                        .in(NOW)
                        .isOn(Term.SERVICE_SHEET_FROM, day))
                .isTrue();
        assertThat(SupposedTerms.read(Map.of(Term.SERVICE_SHEET_FROM, SupposedTerms.OFF), NOW)
                        .in(NOW)
                        .isOn(Term.SERVICE_SHEET_FROM, day))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "REPEAT_WINDOW_MONTHS, 0, PO-004",
        "REPEAT_WINDOW_MONTHS, OFF, PO-004",
        "REPEAT_WINDOW_DAYS, ninety, PO-004",
        "SERVICE_SHEET_FROM, soon, PO-007",
        "SERVICE_SHEET_FROM, 1999-12-31, PO-014",
        "REPEAT_WINDOW_DAYS, '', FD-001"
    })
    void whatThePolicyWouldNotTakeIsRefusedAtItsTerm(Term term, String value, String code) {
        assertThatThrownBy(() -> SupposedTerms.read(Map.of(term, value), NOW))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo(term.name());
                });
    }

    @Test
    void valuesThatContradictThePolicyAreRefusedUnlessTheOtherIsSupposedToo() {
        assertThatThrownBy(() -> SupposedTerms.read(Map.of(Term.WINDOW_FIRST_DAY, "26"), NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("PO-012"));
        assertThat(SupposedTerms.read(Map.of(Term.WINDOW_FIRST_DAY, "26", Term.WINDOW_LAST_DAY, "28"), NOW)
                        .touches(Set.of(Term.WINDOW_LAST_DAY)))
                .isTrue();
        assertThat(SupposedTerms.read(Map.of(Term.WINDOW_LAST_DAY, "28"), NOW).touches(Set.of(Term.PENALTY_MAX)))
                .isFalse();
    }
}
