package weijie.settlement;

import weijie.settlement.rule.Line;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;

/** Counts and sums of the lines of one centre while they are computed. */
final class Totals {

    int lines;
    int payable;
    long payableFen;
    int nonPayable;
    int held;
    int excluded;
    int noRate;
    int carried;

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

    Money payableSum() {
        return Money.ofFen(payableFen);
    }
}
