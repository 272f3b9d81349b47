package weijie.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.shared.DateRange;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

class TermsAgreeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static Terms.Dated since(String day, int value) {
        return new Terms.Dated(DateRange.since(LocalDate.parse(day)), Integer.toString(value));
    }

    private static Terms.Dated until(String from, String to, int value) {
        return new Terms.Dated(new DateRange(LocalDate.parse(from), LocalDate.parse(to)), Integer.toString(value));
    }

    private static void refused(String code, Term term, Map<Term, List<Terms.Dated>> values) {
        assertThatThrownBy(() -> TermsAgree.demand(term, values, DAY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aWindowFromThe26thToThe25thIsRefusedWhicheverEndIsChanged() {
        Map<Term, List<Terms.Dated>> window = Map.of(
                Term.WINDOW_FIRST_DAY, List.of(until("2000-01-01", "2026-10-31", 5), since("2026-11-01", 26)),
                Term.WINDOW_LAST_DAY, List.of(since("2000-01-01", 25)));
        refused("PO-012", Term.WINDOW_FIRST_DAY, window);
        refused("PO-012", Term.WINDOW_LAST_DAY, window);
    }

    @Test
    void aWindowOfOneDayIsOne() {
        assertThatCode(() -> TermsAgree.demand(
                        Term.WINDOW_FIRST_DAY,
                        Map.of(
                                Term.WINDOW_FIRST_DAY, List.of(since("2000-01-01", 25)),
                                Term.WINDOW_LAST_DAY, List.of(since("2000-01-01", 25))),
                        DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsSetForALaterDayIsLookedAtToo() {
        refused(
                "PO-012",
                Term.WINDOW_FIRST_DAY,
                Map.of(
                        Term.WINDOW_FIRST_DAY, List.of(until("2000-01-01", "2026-10-31", 5), since("2026-11-01", 20)),
                        Term.WINDOW_LAST_DAY, List.of(until("2000-01-01", "2027-01-31", 25), since("2027-02-01", 15))));
    }

    @Test
    void approvalBeyondExpiryIsRefused() {
        refused(
                "PO-013",
                Term.LATE_APPROVAL_PERIODS,
                Map.of(
                        Term.LATE_APPROVAL_PERIODS, List.of(since("2000-01-01", 7)),
                        Term.LATE_EXPIRY_PERIODS, List.of(since("2000-01-01", 6))));
        assertThatCode(() -> TermsAgree.demand(
                        Term.LATE_APPROVAL_PERIODS,
                        Map.of(
                                Term.LATE_APPROVAL_PERIODS, List.of(since("2000-01-01", 6)),
                                Term.LATE_EXPIRY_PERIODS, List.of(since("2000-01-01", 6))),
                        DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void othersAgreeWithEverything() {
        assertThat(TermsAgree.with(Term.PAYOUT_DAYS)).containsExactly(Term.PAYOUT_DAYS);
        assertThat(TermsAgree.with(Term.WINDOW_LAST_DAY)).containsExactly(Term.WINDOW_FIRST_DAY, Term.WINDOW_LAST_DAY);
    }
}
