package weijie.settlement.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.policy.SupposedTerms;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.rule.Verdict;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.Typed;

/** What penalties would have come to. */
class SupposedPenaltiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 3);
    private static final SupposedPenalties.Origin COUNTED = new SupposedPenalties.Origin(true, DAY, false);
    private static final Terms OWN = new Terms(Map.of(
            Term.FAKE_ORDER_TIMES, always("10"),
            Term.NON_ORIGINAL_TIMES, always("10"),
            Term.PENALTY_MAX, always("0"),
            Term.PENALTY_MONTH_MAX, always("0")));

    private static List<Terms.Dated> always(String value) {
        return List.of(new Terms.Dated(DateRange.since(Typed.BEGINNING), value));
    }

    private static PenaltyFacts penalty(String number, Verdict verdict, long base, int times, long amount) {
        return new PenaltyFacts(
                number,
                verdict,
                new Line.Subject(1L, 2L, "O1", DAY),
                RepairLevel.L2,
                Money.ofYuan(base),
                times,
                Money.ofYuan(amount),
                YearMonth.of(2026, 7),
                Money.ZERO,
                null);
    }

    private static Money[] amounts(Map<Term, String> supposed, SupposedPenalties.Origin origin, PenaltyFacts... of) {
        SupposedTerms terms = new SupposedTerms(supposed);
        SupposedPenalties penalties = new SupposedPenalties(terms);
        Money[] amounts = new Money[of.length];
        for (int i = 0; i < of.length; i++) {
            amounts[i] = penalties.amount(5, of[i], origin, terms.in(OWN));
        }
        return amounts;
    }

    @Test
    void anotherMultiplierIsForItsOwnKind() {
        assertThat(amounts(
                        Map.of(Term.FAKE_ORDER_TIMES, "5"),
                        COUNTED,
                        penalty("KF1", Verdict.FAKE_ORDER_PENALTY, 20, 10, 200),
                        penalty("KF2", Verdict.NON_ORIGINAL_PENALTY, 30, 10, 300),
                        penalty("KF3", Verdict.OTHER_PENALTY, 40, 1, 40)))
                .containsExactly(Money.ofYuan(100), Money.ofYuan(300), Money.ofYuan(40));
    }

    @Test
    void limitsCutEachAndTheMonth() {
        PenaltyFacts[] three = {
            penalty("KF1", Verdict.FAKE_ORDER_PENALTY, 20, 10, 200),
            penalty("KF2", Verdict.FAKE_ORDER_PENALTY, 20, 10, 200),
            penalty("KF3", Verdict.FAKE_ORDER_PENALTY, 20, 10, 200)
        };
        assertThat(amounts(Map.of(Term.PENALTY_MAX, "150"), COUNTED, three)).containsOnly(Money.ofYuan(150));
        assertThat(amounts(Map.of(Term.PENALTY_MONTH_MAX, "300"), COUNTED, three))
                .containsExactly(Money.ofYuan(200), Money.ofYuan(100), Money.ZERO);
        assertThat(amounts(Map.of(Term.PENALTY_MAX, "0"), COUNTED, three)).containsOnly(Money.ofYuan(200));
    }

    @Test
    void whatTheMonthsOwnLimitCutGrowsNoLarger() {
        SupposedPenalties.Origin cut = new SupposedPenalties.Origin(true, DAY, true);
        PenaltyFacts one = penalty("KF1", Verdict.FAKE_ORDER_PENALTY, 20, 10, 120);
        assertThat(amounts(Map.of(Term.FAKE_ORDER_TIMES, "20"), cut, one)).containsExactly(Money.ofYuan(120));
        assertThat(amounts(Map.of(Term.FAKE_ORDER_TIMES, "5"), cut, one)).containsExactly(Money.ofYuan(100));
        assertThat(amounts(Map.of(Term.PENALTY_MONTH_MAX, "0"), cut, one)).containsExactly(Money.ofYuan(200));
    }

    @Test
    void whatPeopleDecidedAndWhatIsDeductedInPartsStaysAndIsCounted() {
        SupposedTerms terms = new SupposedTerms(Map.of(Term.FAKE_ORDER_TIMES, "5"));
        SupposedPenalties penalties = new SupposedPenalties(terms);
        PenaltyFacts whole = penalty("KF1", Verdict.FAKE_ORDER_PENALTY, 20, 10, 90);
        PenaltyFacts part = penalty("KF2 1/3", Verdict.FAKE_ORDER_PENALTY, 20, 10, 66);
        assertThat(penalties.amount(5, whole, SupposedPenalties.Origin.OF_PEOPLE, terms.in(OWN)))
                .isEqualTo(Money.ofYuan(90));
        assertThat(penalties.amount(5, part, COUNTED, terms.in(OWN))).isEqualTo(Money.ofYuan(66));
        assertThat(penalties.kept()).isEqualTo(2);
    }
}
