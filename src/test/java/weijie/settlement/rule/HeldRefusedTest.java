package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.given.GivenOrder;
import weijie.shared.HeldDecision;
import weijie.shared.Money;
import weijie.shared.RepeatChain.Part;
import weijie.shared.Term;

@DisplayName("G09 headquarters decides on a held order")
class HeldRefusedTest {

    private static final Rulebook.Settler SETTLER = Rulebook.of(YearMonth.of(2008, 11))
            .settler(policy().with(Term.SERVICE_SHEET_FROM, "2008-01-01")
                    .with(Term.CALLBACK_FROM, "2008-01-01")
                    .with(Term.PARTS_LOOP_FROM, "2008-01-01")
                    .basis("2008-11"));

    private static GivenOrder held() {
        return order().returnablePart(null).carried(3);
    }

    @Test
    @DisplayName("refused: not payable, its own reason, and it blocks no other repair")
    void refused() {
        Line line = SETTLER.settle(held().decided(HeldDecision.REFUSED).facts());
        assertThat(line.verdict()).isEqualTo(Verdict.HELD_REFUSED);
        assertThat(line.verdict().kind()).isEqualTo(LineKind.NON_PAYABLE);
        assertThat(line.amount()).isEqualTo(Money.ZERO);
        assertThat(SETTLER.partInChain(held().facts(), false, false)).isEqualTo(Part.OPEN);
        assertThat(SETTLER.partInChain(held().decided(HeldDecision.REFUSED).facts(), false, false))
                .isEqualTo(Part.ASIDE);
    }

    @Test
    @DisplayName("released: paid by the rate card whatever is missing, with its own reason")
    void released() {
        Line line = SETTLER.settle(held().decided(HeldDecision.RELEASED).facts());
        assertThat(line.verdict()).isEqualTo(Verdict.HELD_RELEASED);
        assertThat(line.amount()).isEqualTo(Money.ofYuan(10));
    }

    @Test
    @DisplayName("nothing decided: still held")
    void undecided() {
        assertThat(SETTLER.settle(held().facts()).verdict().kind()).isEqualTo(LineKind.HELD);
    }
}
