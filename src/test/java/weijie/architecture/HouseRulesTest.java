package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.architecture.HouseRules.HouseRule;

/** The house keeps its rules, and every rule still notices a class that breaks it. */
class HouseRulesTest {

    static List<HouseRule> rules() {
        return HouseRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(HouseRule rule) {
        assertThat(rule.violations(Code.shipped())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noticesTheWrongClass(HouseRule rule) {
        assertThat(rule.violations(Code.wrong(rule.wrong()))).isNotEmpty();
    }
}
