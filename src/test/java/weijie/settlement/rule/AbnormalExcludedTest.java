package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G10 whatever has not passed its checks is outside the base")
class AbnormalExcludedTest {

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource({
        "DRAFT,NOT_SUBMITTED,G08",
        "SUBMITTED,NOT_CHECKED,G10",
        "ABNORMAL,ABNORMAL,G10",
        "EXPIRED,EXPIRED,G10",
        "SUSPECT,SUSPECT,G11",
        "INVALID,INVALID,G11",
        "CONFIRMED_FAKE,CONFIRMED_FAKE,G11"
    })
    @DisplayName("excluded, each with its own reason and clause")
    void excluded(Standing standing, Verdict verdict, String clause) {
        assertThat(Ask.rule(new AbnormalExcluded(), order().standing(standing), policy(), "2008-11"))
                .isEqualTo(verdict);
        assertThat(verdict.kind()).isEqualTo(LineKind.EXCLUDED);
        assertThat(verdict.clause()).isEqualTo(clause);
    }

    @ParameterizedTest
    @CsvSource({"ABNORMAL,RR-117", "EXPIRED,RR-117", "SUSPECT,''", "DRAFT,''"})
    @DisplayName("an abnormal line names its findings")
    void namesWhatWasFound(Standing standing, String figure) {
        Workings workings = new Workings();
        Ask.rule(new AbnormalExcluded(), order().standing(standing).found("RR-117"), policy(), "2008-11", workings);
        assertThat(workings.figure).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource("VALIDATED")
    @DisplayName("a validated order goes on to the next rule")
    void validated(Standing standing) {
        assertThat(Ask.rule(new AbnormalExcluded(), order().standing(standing), policy(), "2008-11"))
                .isEqualTo(Verdict.NONE);
    }
}
