package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenOrder;
import weijie.given.GivenPolicy;
import weijie.shared.Term;

@DisplayName("G09 no pay before the bad part is on its way")
class HeldForBadPartTest {

    @ParameterizedTest(name = "shipped {0}: {1}")
    @CsvSource({
        "2008-12-10,NONE",
        "2008-12-24,NONE",
        "2008-12-25,NONE",
        "2008-12-26,BAD_PART_MISSING",
        ",BAD_PART_MISSING"
    })
    @DisplayName("worked example O2 and O4: shipped by the cut-off, its day included")
    void cutOff(String shipped, Verdict verdict) {
        assertThat(judge(order().returnablePart(shipped), running())).isEqualTo(verdict);
        assertThat(verdict == Verdict.NONE || verdict.kind() == LineKind.HELD).isTrue();
    }

    @Test
    @DisplayName("an order without a returnable part is not held")
    void noPart() {
        assertThat(judge(order(), running())).isEqualTo(Verdict.NONE);
    }

    @Test
    @DisplayName("nothing is held before the parts loop runs")
    void switchOff() {
        assertThat(judge(order().returnablePart(null), policy())).isEqualTo(Verdict.NONE);
        assertThat(judge(order().returnablePart(null), policy().with(Term.PARTS_LOOP_FROM, "2008-11-04")))
                .isEqualTo(Verdict.NONE);
        assertThat(judge(order().returnablePart(null), policy().with(Term.PARTS_LOOP_FROM, "2008-11-03")))
                .isEqualTo(Verdict.BAD_PART_MISSING);
    }

    @ParameterizedTest(name = "carried {0} times: {1}")
    @CsvSource({"0,BAD_PART_MISSING", "1,BAD_PART_MISSING", "2,BAD_PART_UNDECIDED"})
    @DisplayName("at most 2 carries, then headquarters decides")
    void carries(int carries, Verdict verdict) {
        assertThat(judge(order().returnablePart(null).carried(carries), running()))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "carried {0} times")
    @CsvSource({"0", "2", "5"})
    @DisplayName("a month without a free parcel is no carry and nothing to decide")
    void noSlotLeft(int carries) {
        assertThat(judge(order().returnablePart(null).noSlotLeft().carried(carries), running()))
                .isEqualTo(Verdict.BAD_PART_NO_SLOT);
        assertThat(judge(order().returnablePart("2008-12-26").noSlotLeft().carried(carries), running()))
                .isEqualTo(Verdict.BAD_PART_NO_SLOT);
    }

    private static GivenPolicy running() {
        return policy().with(Term.PARTS_LOOP_FROM, "2008-01-01");
    }

    private static Verdict judge(GivenOrder order, GivenPolicy policy) {
        return Ask.rule(new HeldForBadPart(), order, policy, "2008-11");
    }
}
