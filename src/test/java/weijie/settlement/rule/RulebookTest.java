package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.given.GivenOrder;
import weijie.given.GivenPolicy;
import weijie.shared.HeldDecision;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain.Part;
import weijie.shared.Term;

@DisplayName("G04-G10 the first verdict counts")
class RulebookTest {

    private static final RepeatOf REPEAT =
            new RepeatOf(9, "O9", 1, 1, LocalDate.parse("2008-08-20"), RepairLevel.L2, false, false, "3 PAID");

    @Test
    @DisplayName("out of warranty is excluded and never a repeat")
    void outOfWarrantyBeforeRepeat() {
        assertThat(settle(order().bought("2001-01-01", 12).repeating(REPEAT), policy())
                        .verdict())
                .isEqualTo(Verdict.OUT_OF_WARRANTY);
    }

    @Test
    @DisplayName("abnormal is said before everything else")
    void abnormalFirst() {
        assertThat(settle(order().standing(Standing.ABNORMAL).claimedOut().repeating(REPEAT), policy())
                        .verdict())
                .isEqualTo(Verdict.ABNORMAL);
    }

    @Test
    @DisplayName("a repeat is not held: it would not be paid anyway")
    void repeatBeforeHeld() {
        GivenPolicy sheets = policy().with(Term.SERVICE_SHEET_FROM, "2008-01-01");
        assertThat(settle(order().repeating(REPEAT), sheets).verdict()).isEqualTo(Verdict.REPEAT);
        assertThat(settle(order(), sheets).verdict()).isEqualTo(Verdict.SHEET_MISSING);
        assertThat(settle(order(), sheets).amount()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("a waived repeat is paid and says so")
    void waived() {
        RepeatOf waived =
                new RepeatOf(9, "O9", 1, 1, LocalDate.parse("2008-08-20"), RepairLevel.L2, false, true, "3 PAID");
        Line line = settle(order().repeating(waived), policy());
        assertThat(line.verdict()).isEqualTo(Verdict.REPEAT_WAIVED);
        assertThat(line.amount()).isEqualTo(Money.ofYuan(10));
    }

    @Test
    @DisplayName("part in the chain: payable or held opens, late does once its month has come, the rest stands aside")
    void partInChain() {
        assertThat(part(order(), policy())).isEqualTo(Part.OPEN);
        assertThat(part(order().standing(Standing.ABNORMAL), policy())).isEqualTo(Part.ASIDE);
        assertThat(part(order().claimedOut(), policy())).isEqualTo(Part.ASIDE);
        assertThat(part(order().level(RepairLevel.DETECT_UPGRADE), policy())).isEqualTo(Part.ASIDE);
        assertThat(part(order().unrepaired(), policy())).isEqualTo(Part.ASIDE);
        GivenPolicy late = policy().with(Term.LATENESS_FROM, "2008-01-01");
        assertThat(part(order().submitted("2008-12-26"), late)).isEqualTo(Part.ASIDE);
        assertThat(Rulebook.of(YearMonth.of(2008, 12))
                        .settler(late.basis("2008-12"))
                        .partInChain(order().submitted("2008-12-26").facts(), false, false))
                .isEqualTo(Part.OPEN);
        assertThat(part(order().submitted("2009-02-26"), late)).isEqualTo(Part.ASIDE);
        Rulebook.Settler settler = Rulebook.of(YearMonth.of(2008, 11)).settler(policy().basis("2008-11"));
        assertThat(settler.partInChain(order().facts(), true, true)).isEqualTo(Part.PAID);
        assertThat(settler.partInChain(order().facts(), true, false)).isEqualTo(Part.ASIDE);
        assertThat(settler.partInChain(order().standing(Standing.SUSPECT).facts(), true, true))
                .isEqualTo(Part.PAID);
        for (Standing never : new Standing[] {Standing.INVALID, Standing.CONFIRMED_FAKE}) {
            assertThat(settler.partInChain(order().standing(never).facts(), true, true))
                    .as("what was paid for it goes back, and its window with it")
                    .isEqualTo(Part.ASIDE);
        }
    }

    @Test
    @DisplayName("every rule has its clause and version in the run's record")
    void versions() {
        assertThat(Rulebook.of(YearMonth.of(2008, 11)).versions())
                .contains("G05 RepeatRepair 1", "G10 AbnormalExcluded 1", "G08 SettlementWindow 1");
    }

    @Test
    @DisplayName("what is not in the base is worth its fee when people can still bring it in, whatever it lacks")
    void unhindered() {
        GivenPolicy strict = policy().with(Term.SERVICE_SHEET_FROM, "2008-01-01")
                .with(Term.CALLBACK_FROM, "2008-01-01")
                .with(Term.PARTS_LOOP_FROM, "2008-01-01")
                .with(Term.LATENESS_FROM, "2008-01-01");
        assertThat(settle(order().returnablePart(null), strict).verdict()).isEqualTo(Verdict.BAD_PART_MISSING);
        assertThat(worth(order().returnablePart(null), strict)).isEqualTo(Money.ofYuan(10));
        assertThat(worth(order().returnablePart("2009-01-02").noSlotLeft(), strict))
                .isEqualTo(Money.ofYuan(10));
        for (Standing open : new Standing[] {Standing.DRAFT, Standing.SUBMITTED, Standing.ABNORMAL, Standing.SUSPECT}) {
            assertThat(worth(order().standing(open), strict)).isEqualTo(Money.ofYuan(10));
        }
        assertThat(worth(order().submitted("2008-12-26"), strict)).isEqualTo(Money.ofYuan(10));
        assertThat(worth(order().submitted("2009-03-26"), strict)).isEqualTo(Money.ofYuan(10));
    }

    @Test
    @DisplayName("what nobody can bring in is worth nothing")
    void forGood() {
        GivenPolicy late = policy().with(Term.LATENESS_FROM, "2008-01-01");
        for (Standing end : new Standing[] {Standing.EXPIRED, Standing.INVALID, Standing.CONFIRMED_FAKE}) {
            assertThat(worth(order().standing(end), late)).isEqualTo(Money.ZERO);
        }
        assertThat(worth(order().standing(Standing.ABNORMAL).claimedOut(), late))
                .isEqualTo(Money.ZERO);
        assertThat(worth(order().standing(Standing.DRAFT).repeating(REPEAT), late))
                .isEqualTo(Money.ZERO);
        assertThat(worth(order().decided(HeldDecision.REFUSED), late)).isEqualTo(Money.ZERO);
        assertThat(worth(order().submitted("2010-01-26"), late)).isEqualTo(Money.ZERO);
    }

    private static Money worth(GivenOrder order, GivenPolicy policy) {
        return Rulebook.of(YearMonth.of(2008, 11))
                .settler(policy.basis("2008-11"))
                .unhindered(order.facts())
                .amount();
    }

    private static Part part(GivenOrder order, GivenPolicy policy) {
        return Rulebook.of(YearMonth.of(2008, 11))
                .settler(policy.basis("2008-11"))
                .partInChain(order.facts(), false, false);
    }

    private static Line settle(GivenOrder order, GivenPolicy policy) {
        return Rulebook.of(YearMonth.of(2008, 11))
                .settler(policy.basis("2008-11"))
                .settle(order.facts());
    }

    @Test
    @DisplayName("a second rulebook settles the months from its first one on, and no month before")
    void editions() {
        Rulebook first = Rulebook.of(YearMonth.of(2008, 11));
        Rulebook second = new Rulebook(first.rules().stream()
                .filter(rule -> !(rule instanceof HeldForSheet))
                .toList());
        Rulebook.Editions editions =
                new Rulebook.Editions(Map.of(YearMonth.of(1, 1), first, YearMonth.of(2008, 12), second));
        assertThat(editions.of(YearMonth.of(1999, 1))).isSameAs(first);
        assertThat(editions.of(YearMonth.of(2008, 11))).isSameAs(first);
        assertThat(editions.of(YearMonth.of(2008, 12))).isSameAs(second);
        assertThat(editions.of(YearMonth.of(2026, 1))).isSameAs(second);
        GivenPolicy sheets = policy().with(Term.SERVICE_SHEET_FROM, "2008-01-01");
        OrderFacts unsigned = order().facts();
        assertThat(editions.of(YearMonth.of(2008, 11))
                        .settler(sheets.basis("2008-11"))
                        .settle(unsigned)
                        .verdict())
                .isEqualTo(Verdict.SHEET_MISSING);
        assertThat(editions.of(YearMonth.of(2008, 12))
                        .settler(sheets.basis("2008-12"))
                        .settle(unsigned)
                        .verdict())
                .isEqualTo(Verdict.FEE);
        assertThat(second.versions()).contains("RepeatRepair").doesNotContain("HeldForSheet");
        Rulebook.Settler settler =
                second.settler(policy().with(Term.PARTS_LOOP_FROM, "2008-01-01").basis("2008-12"));
        assertThat(settler.partInChain(order().claimedOut().facts(), false, false))
                .isEqualTo(Part.ASIDE);
        assertThat(settler.partInChain(order().repeating(REPEAT).facts(), false, false))
                .as("whether it repeats is the chain's own question")
                .isEqualTo(Part.OPEN);
    }
}
