package weijie.settlement.rule;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.RepeatChain;

/**
 * The whole policy about a month's orders on one screen: the rules in the order in which they are asked. The first verdict counts.
 * A rule that changes is a new class, listed from the month it takes effect; old months keep the old list.
 */
public final class Rulebook {

    private static final Rulebook FIRST = new Rulebook(List.of(
            new AbnormalExcluded(),
            new OutOfWarranty(),
            new Lateness(),
            new HeldRefused(),
            new RepeatRepair(),
            new HeldForBadPart(),
            new HeldForSheet(),
            new HeldForCallback(),
            new OneFeePerRepair(),
            new DetectionPerUnit(),
            new FeeByRateCard()));

    private static final Editions IN_FORCE = new Editions(Map.of(YearMonth.of(1, 1), FIRST));

    private final List<Rule> rules;
    private final Rule[] asked;
    private final int beforeRepeat;

    Rulebook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.asked = rules.toArray(new Rule[0]);
        int repeat = 0;
        while (repeat < asked.length && !(asked[repeat] instanceof RepeatRepair)) {
            repeat++;
        }
        this.beforeRepeat = repeat;
    }

    /** The rules in force for statements of a month. */
    public static Rulebook of(YearMonth month) {
        return IN_FORCE.of(month);
    }

    /**
     * Rulebooks by the month from which each is in force; a month is always settled, and played again, by its own.
     *
     * @param from the first of them from a month before all others
     */
    record Editions(NavigableMap<YearMonth, Rulebook> from) {

        Editions(Map<YearMonth, Rulebook> from) {
            this(new TreeMap<>(from));
        }

        Rulebook of(YearMonth month) {
            return from.floorEntry(month).getValue();
        }
    }

    List<Rule> rules() {
        return rules;
    }

    /** Names and versions of the rules, kept with every run. */
    public String versions() {
        return Stream.concat(
                        rules.stream().map(Object::getClass), Stream.of(SettlementWindow.class, SettlesWithMonth.class))
                .map(rule -> rule.getAnnotation(Clause.class).value()
                        + ' '
                        + rule.getSimpleName()
                        + ' '
                        + rule.getAnnotation(Clause.class).version())
                .collect(Collectors.joining(", "));
    }

    /** A settler for one thread; it reuses its workings from order to order. */
    public Settler settler(Basis basis) {
        return new Settler(basis);
    }

    /** Settles orders one after another on one basis. */
    public final class Settler {

        private final Basis basis;
        private final Workings workings = new Workings();

        private Settler(Basis basis) {
            this.basis = basis;
        }

        /** The one line of an order. */
        public Line settle(OrderFacts order) {
            Verdict verdict = ask(order, asked.length);
            boolean payable = verdict.kind() == LineKind.PAYABLE;
            Money unitPrice = Money.ofFen(workings.unitFen);
            return new Line(
                    Line.Subject.of(order),
                    verdict,
                    payable ? unitPrice.times(workings.units) : Money.ZERO,
                    new Line.Figures(
                            workings.level,
                            workings.units,
                            unitPrice,
                            workings.card,
                            workings.figure,
                            SettlesWithMonth.of(order.completedOn()),
                            order.repeat()));
        }

        /**
         * The line an order would have, in this month or the next, if everything had been done that people can still do about it: what it
         * is worth while it is not in the base. What is late for good, repeats, or was refused is worth nothing.
         */
        public Line unhindered(OrderFacts order) {
            Line line = settle(order.unhindered(order.submittedOn()));
            return line.verdict() == Verdict.LATE_NEXT_STATEMENT ? settle(order.unhindered(null)) : line;
        }

        /**
         * What an order can do in the chain of its serial: what is abnormal or out of warranty, detection or upgrade, and what
         * was settled without a fee, stands aside; so does what was paid and turned out never to have been payable.
         *
         * @param settled whether a published statement carries it
         * @param paid whether that statement pays it
         */
        public RepeatChain.Part partInChain(OrderFacts order, boolean settled, boolean paid) {
            if (!PaidWork.of(Workings.highest(order.levels()), order.units(), order.unrepaired())
                    .isRepair()) {
                return RepeatChain.Part.ASIDE;
            }
            if (settled) {
                return paid && order.standing().mayHaveBeenPaid() ? RepeatChain.Part.PAID : RepeatChain.Part.ASIDE;
            }
            return ask(order, beforeRepeat).willBePaid() ? RepeatChain.Part.OPEN : RepeatChain.Part.ASIDE;
        }

        private Verdict ask(OrderFacts order, int rules) {
            workings.clear(order);
            for (int i = 0; i < rules; i++) {
                Verdict verdict = asked[i].judge(order, basis, workings);
                if (verdict != Verdict.NONE) {
                    return verdict;
                }
            }
            return Verdict.NONE;
        }
    }
}
