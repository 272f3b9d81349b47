package weijie.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.Refusal;
import weijie.shared.Term;

class TermKindsTest {

    @ParameterizedTest
    @CsvSource({
        "WINDOW_FIRST_DAY, 1, 1",
        "WINDOW_LAST_DAY, 28, 28",
        "SAMPLE_PERCENT, 0, 0",
        "SAMPLE_PERCENT, 100, 100",
        "LOCK_MINUTES, 0, 0",
        "PARTS_LEAD_MONTHS, 0, 0",
        "PARTS_COVER_MONTHS, 12, 12",
        "PARTS_SERVICE_PERCENT, 99, 99",
        "REPEAT_WINDOW_MONTHS, 03, 3",
        "LATENESS_FROM, 2026-11-01, 2026-11-01"
    })
    void aValueIsStoredAsItIsRead(Term term, String typed, String stored) {
        assertThat(TermKinds.read(term, ' ' + typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOW_FIRST_DAY, 0, PO-004",
        "WINDOW_LAST_DAY, 29, PO-004",
        "SAMPLE_PERCENT, 101, PO-004",
        "LOCK_MINUTES, 481, PO-004",
        "PARTS_LEAD_MONTHS, 13, PO-004",
        "PARTS_SERVICE_PERCENT, 49, PO-004",
        "PARTS_SERVICE_PERCENT, 100, PO-004",
        "PAYOUT_DAYS, -1, PO-004",
        "PAYOUT_DAYS, seven, PO-004",
        "PAYOUT_DAYS, 99999999999, PO-004",
        "REPEAT_WINDOW_MONTHS, 0, PO-004",
        "REPEAT_SAME_FAULT_GROUP, 2, PO-004",
        "REPEAT_WINDOW_MONTHS, 61, PO-004",
        "ABNORMAL_EXPIRY_PERIODS, 0, PO-004",
        "LATE_EXPIRY_PERIODS, -1, PO-004",
        "SAME_PHONE_MAX, 0, PO-004",
        "TECHNICIANS_FROM, 12, PO-007",
        "LATENESS_FROM, 0026-11-01, PO-014",
        "LATENESS_FROM, 2226-11-01, PO-014",
        "LATENESS_FROM, 2026-13-01, PO-007"
    })
    void whatCannotBeIsRefused(Term term, String typed, String code) {
        assertThatThrownBy(() -> TermKinds.read(term, typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aSwitchIsADate() {
        assertThat(TermKinds.isSwitch(Term.PARTS_LOOP_FROM)).isTrue();
        assertThat(TermKinds.isSwitch(Term.PAYOUT_DAYS)).isFalse();
    }
}
