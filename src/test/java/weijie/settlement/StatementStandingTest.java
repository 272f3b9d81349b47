package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.Refusal;

class StatementStandingTest {

    @ParameterizedTest(name = "{0} in {1}: disputes {2}, without rate {3}, left {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "REVIEW, CALCULATED, 0, 0, 0, -",
                "REVIEW, CALCULATED, 1, 1, 1, -",
                "REVIEW, IN_REVIEW, 0, 0, 0, ST-404",
                "REVIEW, CENTRE_CONFIRMED, 0, 0, 0, ST-404",
                "SEND, CALCULATED, 0, 0, 0, -",
                "SEND, IN_REVIEW, 0, 0, 0, -",
                "SEND, PARTLY_DISPUTED, 0, 0, 0, -",
                "SEND, PARTLY_DISPUTED, 1, 0, 0, ST-415",
                "SEND, IN_REVIEW, 0, 1, 0, ST-410",
                "SEND, IN_REVIEW, 0, 0, 1, ST-450",
                "SEND, SENT_TO_CENTRE, 0, 0, 0, ST-404",
                "SEND, CENTRE_CONFIRMED, 0, 0, 0, ST-404",
                "PUBLISH, CENTRE_CONFIRMED, 0, 0, 0, -",
                "PUBLISH, CENTRE_CONFIRMED, 0, 0, 1, ST-450",
                "PUBLISH, SENT_TO_CENTRE, 0, 0, 0, ST-404",
                "PUBLISH, PUBLISHED, 0, 0, 0, ST-404"
            })
    void whatIsReadyForWhat(
            StatementVerb verb, StatementState state, int disputes, int noRate, int left, String refused) {
        StatementStanding standing = new StatementStanding("JS-1", state, disputes, noRate, left);
        Refusal why = catchThrowableOfType(Refusal.class, () -> standing.demand(verb));
        assertThat(why == null ? null : why.code()).isEqualTo(refused);
        assertThat(standing.allows(verb)).isEqualTo(refused == null);
    }

    @Test
    void otherVerbsAreNotItsMatter() {
        StatementStanding standing = new StatementStanding("JS-1", StatementState.SENT_TO_CENTRE, 0, 0, 0);
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> standing.demand(StatementVerb.CONFIRM)))
                .hasMessage("CONFIRM");
    }
}
