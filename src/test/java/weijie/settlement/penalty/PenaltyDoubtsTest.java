package weijie.settlement.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When the notice of a penalty is late. */
class PenaltyDoubtsTest {

    private static final LocalDate PROPOSED = LocalDate.parse("2026-10-01");

    @Test
    void theLastDayIsInTimeAndTheNextIsLate() {
        assertThat(PenaltyDoubts.isLate(PROPOSED, LocalDate.parse("2026-10-31"), 30))
                .isFalse();
        assertThat(PenaltyDoubts.isLate(PROPOSED, LocalDate.parse("2026-11-01"), 30))
                .isTrue();
    }
}
