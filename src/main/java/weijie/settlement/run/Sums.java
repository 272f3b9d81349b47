package weijie.settlement.run;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import weijie.settlement.rule.LineKind;
import weijie.shared.Money;
import weijie.shared.jpa.Row;

/**
 * How many lines of each kind there are on a paper, in an outlet's part of it or in a run, and what they come to. A kind without lines is
 * absent.
 *
 * @param byKind by the name of the {@link LineKind}, and {@value #NO_RATE}
 */
public record Sums(Map<String, Sum> byKind) {

    /** Of the excluded lines, those that have no price: counted apart, since nobody sends them. */
    public static final String NO_RATE = "NO_RATE";

    public static final Sums NONE = new Sums(Map.of());

    /**
     * Lines of one kind.
     *
     * @param lines how many, at least 1
     * @param amount what they come to, signed
     */
    public record Sum(int lines, Money amount) {

        static final Sum NONE = new Sum(0, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(lines + other.lines, amount.plus(other.amount));
        }
    }

    public Sums {
        byKind = Map.copyOf(byKind);
    }

    /**
     * A column of a question, which {@link #read} reads: the kept sums of one subject.
     *
     * @param from where they are kept, as {@code k}, with the condition
     */
    public static String kept(String from) {
        return " (SELECT GROUP_CONCAT(CONCAT(k.kind, ' ', k.line_count, ' ', k.amount)) FROM " + from + ") AS sums ";
    }

    /** Reads what a query found as {@link #kept}; {@code null} is none. */
    public static Sums read(String kept) {
        Map<String, Sum> sums = new TreeMap<>();
        for (String sum : kept == null ? new String[0] : kept.split(",")) {
            String[] part = sum.split(" ");
            sums.put(part[0], new Sum(Integer.parseInt(part[1]), Money.ofYuan(new BigDecimal(part[2]))));
        }
        return new Sums(sums);
    }

    /** Lines of one {@code kind} that the database has counted, with what they come to and how many of them have no price. */
    public static Sums counted(Row row) {
        Map<String, Sum> sums = new TreeMap<>();
        sums.put(row.text("kind"), new Sum(row.count("line_count"), row.money("amount")));
        if (row.count("no_rate") > 0) {
            sums.put(NO_RATE, new Sum(row.count("no_rate"), Money.ZERO));
        }
        return new Sums(sums);
    }

    private Sum of(LineKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> byKind.getOrDefault(kind.name(), Sum.NONE))
                .reduce(Sum.NONE, Sum::plus);
    }

    /** How many lines of these kinds. */
    public int lines(LineKind... kinds) {
        return of(kinds).lines();
    }

    /** What the lines of these kinds come to, signed. */
    public Money amount(LineKind... kinds) {
        return of(kinds).amount();
    }

    /** How many excluded lines have no price. */
    public int noRate() {
        return byKind.getOrDefault(NO_RATE, Sum.NONE).lines();
    }

    /** How many orders: each has one line of these four kinds. */
    public int orders() {
        return lines(LineKind.PAYABLE, LineKind.NON_PAYABLE, LineKind.HELD, LineKind.EXCLUDED);
    }

    /** What is corrected or taken back beside the computed lines; signed. */
    public Money extra() {
        return amount(LineKind.ADJUSTMENT, LineKind.REVERSAL, LineKind.PENALTY);
    }

    /** What the month comes to before debts; may be negative. */
    public Money earned() {
        return amount(LineKind.PAYABLE).plus(extra());
    }

    /** Both together. */
    public Sums plus(Sums other) {
        Map<String, Sum> all = new TreeMap<>(byKind);
        other.byKind.forEach((kind, sum) -> all.merge(kind, sum, Sum::plus));
        return new Sums(all);
    }
}
