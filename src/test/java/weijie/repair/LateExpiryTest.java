package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.shared.Term;

@DisplayName("G08 more than six periods late is never let pass")
class LateExpiryTest {

    @ParameterizedTest
    @CsvSource({
        "2008-11-30, 2008-12-25, false",
        "2008-11-30, 2009-06-25, false",
        "2008-11-30, 2009-06-26, true",
        "2008-11-01, 2009-06-26, true",
        "2007-12-31, 2009-06-26, false"
    })
    @DisplayName(
            "November's sixth period after is May, whose window closes on 25 June; nothing before the switch is late")
    void sixPeriods(LocalDate completedOn, LocalDate handedIn, boolean over) {
        assertThat(LateExpiry.isOver(
                        completedOn,
                        handedIn,
                        policy().with(Term.LATENESS_FROM, "2008-01-01").terms()))
                .isEqualTo(over);
        assertThat(LateExpiry.isOver(completedOn, handedIn, policy().terms())).isFalse();
    }
}
