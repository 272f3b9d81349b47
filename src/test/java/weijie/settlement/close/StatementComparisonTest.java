package weijie.settlement.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** The causes of a difference, each by its example, and that they add up whatever the statements are. */
class StatementComparisonTest {

    private static ComparedLine paid(String order, RepairLevel level, int units, long price) {
        return new ComparedLine(order, LineKind.PAYABLE, "FEE", level, units, yuan(price), yuan(price * units), false);
    }

    private static ComparedLine paid(String order, long price) {
        return paid(order, RepairLevel.L1, 1, price);
    }

    private static ComparedLine unpaid(String order, LineKind kind, String reason) {
        return new ComparedLine(order, kind, reason, RepairLevel.L1, 1, Money.ZERO, Money.ZERO, false);
    }

    private static ComparedLine beside(LineKind kind, long amount) {
        return new ComparedLine(null, kind, "X", null, 1, Money.ZERO, yuan(amount), false);
    }

    private static Money yuan(long yuan) {
        return Money.ofYuan(yuan);
    }

    private static List<String> told(List<Difference> differences) {
        return differences.stream()
                .map(one -> one.cause() + " " + one.count() + " " + one.amount())
                .toList();
    }

    @Test
    @DisplayName("every way in which an order can change has its cause")
    void versions() {
        List<ComparedLine> before = List.of(
                paid("gone", 10),
                paid("held", 10),
                paid("repeat", 20),
                paid("out", 35),
                paid("refused", 10),
                paid("level", RepairLevel.L1, 1, 10),
                paid("units", RepairLevel.DETECT_UPGRADE, 1, 5),
                paid("rate", 10),
                paid("same", 10),
                unpaid("released", LineKind.HELD, "BAD_PART_MISSING"),
                unpaid("waived", LineKind.NON_PAYABLE, "REPEAT"),
                unpaid("corrected", LineKind.EXCLUDED, "ABNORMAL"),
                beside(LineKind.CARRY, -20),
                beside(LineKind.SET_OFF, 20));
        List<ComparedLine> after = List.of(
                paid("new", 35),
                unpaid("held", LineKind.HELD, "SHEET_MISSING"),
                unpaid("repeat", LineKind.NON_PAYABLE, "REPEAT_OF_LATER_PAID"),
                unpaid("out", LineKind.EXCLUDED, "SUSPECT"),
                unpaid("refused", LineKind.NON_PAYABLE, "HELD_REFUSED"),
                paid("level", RepairLevel.L2, 1, 20),
                paid("units", RepairLevel.DETECT_UPGRADE, 3, 5),
                paid("rate", 12),
                paid("same", 10),
                paid("released", 35),
                paid("waived", 20),
                paid("corrected", 10),
                unpaid("nothing", LineKind.EXCLUDED, "ABNORMAL"),
                beside(LineKind.PENALTY, -200),
                beside(LineKind.ADJUSTMENT, 3),
                beside(LineKind.REVERSAL, -10));
        assertThat(told(StatementComparison.ofVersions(before, after)))
                .containsExactly(
                        "NEW_ORDERS 1 35.00",
                        "GONE_ORDERS 1 -10.00",
                        "RELEASED 1 35.00",
                        "NEWLY_HELD 1 -10.00",
                        "BROUGHT_IN 1 10.00",
                        "LEFT_OUT 2 -45.00",
                        "BECAME_REPEAT 1 -20.00",
                        "NO_LONGER_REPEAT 1 20.00",
                        "LEVEL_CHANGED 2 20.00",
                        "RATE_CHANGED 1 2.00",
                        "ADJUSTMENTS 2 -7.00",
                        "PENALTIES 1 -200.00",
                        "DEBT -1 20.00");
        assertThat(StatementComparison.ofVersions(before, after).get(0).orderNos())
                .containsExactly("new");
        assertThat(StatementComparison.ofVersions(after, after)).isEmpty();
    }

    @Test
    @DisplayName("of two months: more orders and a dearer price are told apart, repeats are counted")
    void months() {
        List<ComparedLine> before = List.of(
                paid("a", 10),
                paid("b", 10),
                unpaid("r1", LineKind.NON_PAYABLE, "REPEAT"),
                paid("x", RepairLevel.L3, 1, 35));
        List<ComparedLine> after = List.of(
                paid("c", 12),
                paid("d", 12),
                paid("e", 12),
                unpaid("h", LineKind.HELD, "SHEET_MISSING"),
                unpaid("n", LineKind.NON_PAYABLE, "HELD_REFUSED"),
                new ComparedLine("k", LineKind.PAYABLE, "FEE", RepairLevel.L2, 1, yuan(20), yuan(20), true));
        assertThat(told(StatementComparison.ofMonths(before, after)))
                .containsExactly(
                        "RATE_CHANGED 3 6.00",
                        "PAID_ORDERS 0 -25.00",
                        "CARRIED_ORDERS 1 20.00",
                        "REPEATS -1 0.00",
                        "HELD_ORDERS 1 0.00",
                        "EXCLUDED_ORDERS 1 0.00");
    }

    @Test
    @DisplayName("no more than twenty orders are named, all are counted")
    void many() {
        List<ComparedLine> after =
                IntStream.range(0, 30).mapToObj(i -> paid("o" + i, 10)).toList();
        Difference all = StatementComparison.ofVersions(List.of(), after).get(0);
        assertThat(all.count()).isEqualTo(30);
        assertThat(all.orderNos()).hasSize(20);
    }

    @Test
    @DisplayName("the parts add up to the change of the net amount, and agree with a second count order by order")
    void addsUp() {
        for (long seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            List<ComparedLine> before = statement(random);
            List<ComparedLine> after = statement(random);
            Money change = sum(after).minus(sum(before));
            List<Difference> versions = StatementComparison.ofVersions(before, after);
            assertThat(added(versions)).as("versions, seed %d", seed).isEqualTo(change);
            assertThat(added(StatementComparison.ofMonths(before, after)))
                    .as("months, seed %d", seed)
                    .isEqualTo(change);
            assertThat(StatementComparison.net(after)).isEqualTo(sum(after));
            assertThat(versions.stream()
                            .filter(one -> one.cause().compareTo(DifferenceCause.RATE_CHANGED) <= 0)
                            .mapToInt(Difference::count)
                            .sum())
                    .as("orders, seed %d", seed)
                    .isEqualTo(changed(before, after));
        }
    }

    private static Money added(List<Difference> differences) {
        return differences.stream().map(Difference::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money sum(List<ComparedLine> lines) {
        long fen = 0;
        for (ComparedLine line : lines) {
            fen += line.kind() == LineKind.SET_OFF ? 0 : line.amount().fen();
        }
        return Money.ofFen(fen);
    }

    private static long changed(List<ComparedLine> before, List<ComparedLine> after) {
        Map<String, Long> all = new HashMap<>(fen(after));
        fen(before).forEach((order, amount) -> all.merge(order, -amount, Long::sum));
        return all.values().stream().filter(amount -> amount != 0).count();
    }

    private static Map<String, Long> fen(List<ComparedLine> lines) {
        return lines.stream()
                .filter(line -> line.orderNo() != null)
                .collect(Collectors.toMap(
                        ComparedLine::orderNo, line -> line.amount().fen()));
    }

    private static List<ComparedLine> statement(Random random) {
        List<ComparedLine> lines = new ArrayList<>();
        LineKind[] kinds = {LineKind.PAYABLE, LineKind.PAYABLE, LineKind.NON_PAYABLE, LineKind.HELD, LineKind.EXCLUDED};
        String[] reasons = {"FEE", "REPEAT", "REPEAT_OF_LATER_PAID", "HELD_REFUSED", "ABNORMAL"};
        int prices = 1 + random.nextInt(3);
        for (int order = 0; order < 12; order++) {
            LineKind kind = kinds[random.nextInt(kinds.length)];
            boolean paid = kind == LineKind.PAYABLE;
            int units = 1 + random.nextInt(3);
            Money price = Money.ofFen(paid ? 100 + 333L * random.nextInt(prices) : 0);
            if (random.nextInt(3) > 0) {
                lines.add(new ComparedLine(
                        "o" + order,
                        kind,
                        reasons[random.nextInt(reasons.length)],
                        RepairLevel.values()[random.nextInt(RepairLevel.values().length)],
                        units,
                        price,
                        price.times(units),
                        random.nextInt(5) == 0));
            }
        }
        for (LineKind kind : new LineKind[] {
            LineKind.ADJUSTMENT, LineKind.REVERSAL, LineKind.PENALTY, LineKind.CARRY, LineKind.SET_OFF
        }) {
            if (random.nextBoolean()) {
                lines.add(beside(kind, random.nextInt(400) - 200L));
            }
        }
        return lines;
    }
}
