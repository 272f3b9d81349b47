package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenOrder.order;
import static weijie.given.GivenPolicy.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import weijie.given.GivenOrder;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain.Part;
import weijie.shared.RepeatWindow;
import weijie.shared.Term;
import weijie.shared.Terms;

@DisplayName("G04-G10 hold for any orders")
class SettlementProperties {

    private static final int ROUNDS = 300;
    private static final String[] GROUPS = {"PNL", "PWR", "MTR", null};
    private static final YearMonth MONTH = YearMonth.of(2008, 11);
    private static final Terms ANY_FAULT = policy().terms();
    private static final Terms SAME_FAULT =
            policy().with(Term.REPEAT_SAME_FAULT_GROUP, "1").terms();

    private Terms terms = ANY_FAULT;

    @TestFactory
    List<DynamicTest> properties() {
        return List.of(
                DynamicTest.dynamicTest(
                        "the order of the chain's facts is irrelevant", () -> each(this::orderIsIrrelevant)),
                DynamicTest.dynamicTest(
                        "no two paid repairs of a serial lie in one window", () -> each(this::paidOncePerWindow)),
                DynamicTest.dynamicTest(
                        "every repeat points at a repair that is paid", () -> each(this::repeatsPointAtPaid)),
                DynamicTest.dynamicTest(
                        "settling again after publication repeats nothing new", () -> each(this::settledStays)),
                DynamicTest.dynamicTest(
                        "only payable lines carry money, and never less than nothing", () -> each(this::money)));
    }

    private void each(java.util.function.Consumer<Random> property) {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            terms = seed % 2 == 0 ? ANY_FAULT : SAME_FAULT;
            try {
                property.accept(new Random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private void orderIsIrrelevant(Random random) {
        List<ChainLink> chain = chain(random, false);
        Map<Long, RepeatOf> first = RepeatRepair.decide(chain, terms);
        List<ChainLink> shuffled = new ArrayList<>(chain);
        Collections.shuffle(shuffled, random);
        assertThat(RepeatRepair.decide(shuffled, terms)).isEqualTo(first);
    }

    private void paidOncePerWindow(Random random) {
        List<ChainLink> chain = chain(random, false).stream()
                .filter(link -> link.part() == Part.OPEN && !link.waived())
                .toList();
        Map<Long, RepeatOf> repeats = RepeatRepair.decide(chain, terms);
        List<ChainLink> paid = chain.stream()
                .filter(link -> !repeats.containsKey(link.orderId()))
                .toList();
        for (ChainLink first : paid) {
            for (ChainLink second : paid) {
                if (first.completedOn().isBefore(second.completedOn())
                        && RepeatWindow.concerns(first.completedOn(), first.faultGroup(), second.faultGroup(), terms)) {
                    assertThat(second.acceptedOn()).isAfter(RepeatWindow.lastDay(first.completedOn(), terms));
                }
            }
        }
    }

    private void repeatsPointAtPaid(Random random) {
        List<ChainLink> chain = chain(random, true);
        Map<Long, RepeatOf> repeats = RepeatRepair.decide(chain, terms);
        repeats.values().forEach(repeat -> {
            ChainLink paid = chain.stream()
                    .filter(link -> link.orderId() == repeat.orderId())
                    .findFirst()
                    .orElseThrow();
            assertThat(paid.part()).isNotEqualTo(Part.ASIDE);
            assertThat(paid.waived() || !repeats.containsKey(paid.orderId())).isTrue();
        });
    }

    private void settledStays(Random random) {
        List<ChainLink> chain = chain(random, false);
        Map<Long, RepeatOf> before = RepeatRepair.decide(chain, terms);
        List<ChainLink> settled = chain.stream()
                .map(link -> new ChainLink(
                        link.orderId(),
                        link.orderNo(),
                        link.centreId(),
                        link.outletId(),
                        link.acceptedOn(),
                        link.completedOn(),
                        link.level(),
                        link.faultGroup(),
                        link.part() == Part.OPEN && (link.waived() || !before.containsKey(link.orderId()))
                                ? Part.PAID
                                : Part.ASIDE,
                        link.waived()))
                .toList();
        assertThat(RepeatRepair.decide(settled, terms)).isEmpty();
    }

    private void money(Random random) {
        Rulebook.Settler settler = Rulebook.of(MONTH).settler(policy().basis("2008-11"));
        OrderFacts facts = facts(random);
        Line line = settler.settle(facts);
        assertThat(line.amount().isZero()).isEqualTo(line.verdict().kind() != LineKind.PAYABLE);
        assertThat(line.amount()).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(settler.settle(facts)).isEqualTo(line);
    }

    private static OrderFacts facts(Random random) {
        GivenOrder order = order().id(1 + random.nextInt(1000))
                .level(RepairLevel.values()[random.nextInt(4)])
                .units(1 + random.nextInt(9))
                .standing(Standing.values()[random.nextInt(Standing.values().length)])
                .completed(LocalDate.parse("2008-11-01")
                        .plusDays(random.nextInt(30))
                        .toString())
                .bought(
                        LocalDate.parse("2007-06-01")
                                .plusDays(random.nextInt(500))
                                .toString(),
                        random.nextInt(24));
        if (random.nextInt(4) == 0) {
            order.unrepaired();
        }
        if (random.nextInt(4) == 0) {
            order.repeating(new RepeatOf(
                    2000,
                    "P",
                    1,
                    1,
                    LocalDate.parse("2008-08-20"),
                    RepairLevel.L1,
                    random.nextBoolean(),
                    random.nextBoolean(),
                    "3 PAID"));
        }
        return order.facts();
    }

    private static List<ChainLink> chain(Random random, boolean withPaid) {
        List<ChainLink> chain = new ArrayList<>();
        int length = 2 + random.nextInt(6);
        for (int i = 1; i <= length; i++) {
            LocalDate accepted = LocalDate.parse("2008-01-01").plusDays(random.nextInt(400));
            Part part =
                    random.nextInt(5) == 0 ? Part.ASIDE : withPaid && random.nextInt(3) == 0 ? Part.PAID : Part.OPEN;
            chain.add(new ChainLink(
                    i,
                    "O" + i,
                    1 + random.nextInt(3),
                    1,
                    accepted,
                    accepted.plusDays(random.nextInt(20)),
                    RepairLevel.L2,
                    GROUPS[random.nextInt(GROUPS.length)],
                    part,
                    random.nextInt(6) == 0));
        }
        return chain;
    }
}
