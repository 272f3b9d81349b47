package weijie.settlement.run;

import weijie.settlement.rule.Line;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;

/** Counts and sums of the lines of one centre while they are computed. */
public final class Totals {

    private int lines;
    private int payable;
    private long payableFen;
    private long extraFen;
    private int nonPayable;
    private int held;
    private int excluded;
    private int noRate;
    private int carried;

    void add(Line line, boolean isCarried) {
        lines++;
        if (isCarried) {
            carried++;
        }
        switch (line.verdict().kind()) {
            case PAYABLE -> {
                payable++;
                payableFen = Math.addExact(payableFen, line.amount().fen());
            }
            case NON_PAYABLE -> nonPayable++;
            case HELD -> held++;
            default -> {
                excluded++;
                if (line.verdict() == Verdict.NO_RATE) {
                    noRate++;
                }
            }
        }
    }

    /** What is added beside the computed lines, for example a correction of an earlier month; signed. */
    void addExtra(Money amount) {
        extraFen = Math.addExact(extraFen, amount.fen());
    }

    /** What the month comes to before debts; may be negative. */
    public Money earned() {
        return payableSum().plus(extra());
    }

    /** What was added beside the computed lines; signed. */
    public Money extra() {
        return Money.ofFen(extraFen);
    }

    public Money payableSum() {
        return Money.ofFen(payableFen);
    }

    /** All lines. */
    public int lines() {
        return lines;
    }

    /** Lines in the base. */
    public int payable() {
        return payable;
    }

    /** Lines printed with 0. */
    public int nonPayable() {
        return nonPayable;
    }

    /** Lines that wait. */
    public int held() {
        return held;
    }

    /** Lines outside the base. */
    public int excluded() {
        return excluded;
    }

    /** Of these, those without a rate. */
    public int noRate() {
        return noRate;
    }

    /** Lines of orders of earlier months. */
    public int carried() {
        return carried;
    }
}
