package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.given.GivenOrder;
import weijie.given.GivenPolicy;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain.Part;
import weijie.shared.RepeatWindow;
import weijie.shared.Term;

/**
 * The worked example of the domain's section 9: rate card 10/20/35/5, period 2008-11, centre HN, outlet A; here as far as it needs
 * no ledger or invoices; the parcel of 12-15 stands with the shipping days.
 */
@DisplayName("G04-G10 the worked example")
class WorkedExampleTest {

    private static final GivenPolicy POLICY = policy().with(Term.PARTS_LOOP_FROM, "2008-01-01");
    private final Rulebook.Settler settler = Rulebook.of(YearMonth.of(2008, 11)).settler(POLICY.basis("2008-11"));

    @Test
    @DisplayName("O1: level 1, completed 11-03, no part: 10")
    void o1() {
        assertThat(settle(order().level(RepairLevel.L1).completed("2008-11-03")).amount())
                .isEqualTo(Money.ofYuan(10));
    }

    @Test
    @DisplayName("O2: level 3, main board, bad board shipped 12-10: 35")
    void o2() {
        assertThat(settle(order().level(RepairLevel.L3).returnablePart("2008-12-10"))
                        .amount())
                .isEqualTo(Money.ofYuan(35));
    }

    @Test
    @DisplayName("O3: level 2, accepted 11-20 after a paid completion on 08-20: repeat, 0, linked")
    void o3() {
        Line line = settle(repeated("2008-11-20"));
        assertThat(line.verdict()).isEqualTo(Verdict.REPEAT);
        assertThat(line.verdict().clause()).isEqualTo("G05");
        assertThat(line.amount()).isEqualTo(Money.ZERO);
        assertThat(line.figures().related().orderNo()).isEqualTo("PAID");
        assertThat(settle(repeated("2008-11-21")).amount()).isEqualTo(Money.ofYuan(20));
    }

    @Test
    @DisplayName("O4: level 2, LCD replaced, bad LCD not shipped by 12-25: held, not in the base")
    void o4() {
        Line line = settle(order().level(RepairLevel.L2).returnablePart(null));
        assertThat(line.verdict().kind()).isEqualTo(LineKind.HELD);
        assertThat(line.amount()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("O5: upgrade, 3 units: 15")
    void o5() {
        assertThat(settle(order().level(RepairLevel.DETECT_UPGRADE).units(3)).amount())
                .isEqualTo(Money.ofYuan(15));
    }

    @Test
    @DisplayName("O6: level 2, confirmed fake: 0 here, its penalty is a line of its own")
    void o6() {
        Line line = settle(order().level(RepairLevel.L2).standing(Standing.CONFIRMED_FAKE));
        assertThat(line.verdict().clause()).isEqualTo("G11");
        assertThat(line.amount()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName(
            "outlet A: base 80, penalty 200, net -120; the centre: 100 + 80 - 200 = -20, pays 0, carries 20, invoices 180")
    void o6IsDeducted() {
        Money penalty = FakeOrderPenalty.of(
                        POLICY.basis("2008-11").rates(),
                        "TV",
                        "430000",
                        PaidWork.of(RepairLevel.L2, 1, false),
                        LocalDate.parse("2008-11-05"),
                        10)
                .orElseThrow()
                .amount();
        Money left = Money.ofYuan(80).minus(penalty);
        assertThat(left).isEqualTo(Money.ofYuan(-120));
        CarryForward centre = new CarryForward(Money.ZERO, Money.ofYuan(100).plus(left));
        assertThat(centre.net()).isEqualTo(Money.ofYuan(-20));
        assertThat(centre.payout()).isEqualTo(Money.ZERO);
        assertThat(centre.carried()).isEqualTo(Money.ofYuan(20));
    }

    @Test
    @DisplayName("O7: level 1 and 2 in one process: 20")
    void o7() {
        assertThat(settle(order().level(RepairLevel.L1, RepairLevel.L2)).amount())
                .isEqualTo(Money.ofYuan(20));
    }

    @Test
    @DisplayName("outlet A's base is 80")
    void base() {
        Money base = List.of(
                        order().id(1).level(RepairLevel.L1),
                        order().id(2).level(RepairLevel.L3).returnablePart("2008-12-10"),
                        repeated("2008-11-20"),
                        order().id(4).level(RepairLevel.L2).returnablePart(null),
                        order().id(5).level(RepairLevel.DETECT_UPGRADE).units(3),
                        order().id(6).level(RepairLevel.L2).standing(Standing.CONFIRMED_FAKE),
                        order().id(7).level(RepairLevel.L1, RepairLevel.L2))
                .stream()
                .map(this::settle)
                .map(Line::amount)
                .reduce(Money.ZERO, Money::plus);
        assertThat(base).isEqualTo(Money.ofYuan(80));
    }

    @Test
    @DisplayName("month ends: paid 2008-08-31 covers 11-30 and not 12-01; paid 2008-11-30 covers 2009-02-28")
    void monthEnds() {
        assertThat(RepeatWindow.lastDay(LocalDate.parse("2008-08-31"), POLICY.terms()))
                .isEqualTo("2008-11-30");
        assertThat(RepeatWindow.lastDay(LocalDate.parse("2008-11-30"), POLICY.terms()))
                .isEqualTo("2009-02-28");
        assertThat(repeats("2008-08-31", "2008-11-30")).isTrue();
        assertThat(repeats("2008-08-31", "2008-12-01")).isFalse();
    }

    private Line settle(GivenOrder order) {
        return settler.settle(order.facts());
    }

    private static boolean repeats(String paidOn, String acceptedOn) {
        return !chain(paidOn, acceptedOn).isEmpty();
    }

    private static GivenOrder repeated(String acceptedOn) {
        return order().id(3)
                .level(RepairLevel.L2)
                .accepted(acceptedOn)
                .completed("2008-11-28")
                .repeating(chain("2008-08-20", acceptedOn).get(3L));
    }

    private static Map<Long, RepeatOf> chain(String paidOn, String acceptedOn) {
        LocalDate paid = LocalDate.parse(paidOn);
        LocalDate accepted = LocalDate.parse(acceptedOn);
        return RepeatRepair.decide(
                List.of(
                        new ChainLink(100, "PAID", 1, 10, paid, paid, RepairLevel.L2, null, Part.PAID, false),
                        new ChainLink(
                                3,
                                "O3",
                                1,
                                10,
                                accepted,
                                accepted.plusDays(8),
                                RepairLevel.L2,
                                null,
                                Part.OPEN,
                                false)),
                POLICY.terms());
    }
}
