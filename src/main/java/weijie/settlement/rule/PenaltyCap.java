package weijie.settlement.rule;

import weijie.shared.Money;

/**
 * What a penalty is limited to: each by itself, and all of one centre in one month together. Zero limits nothing.
 *
 * @param each the most that one penalty charges
 * @param month the most that a centre is charged in a month
 */
@Clause("G12")
public record PenaltyCap(Money each, Money month) {

    /** Which limit cut a penalty. */
    public enum Kind {
        PENALTY,
        MONTH
    }

    /**
     * What remains of a penalty.
     *
     * @param amount what is charged, never below zero
     * @param kind which limit cut it, or {@code null}
     * @param cap what that limit left, or {@code null}
     */
    public record Capped(Money amount, Kind kind, Money cap) {}

    /**
     * Limits a penalty.
     *
     * @param counted what the clause comes to
     * @param charged what the centre's other penalties of the month come to
     */
    public Capped of(Money counted, Money charged) {
        Money left = month.minus(charged).isNegative() ? Money.ZERO : month.minus(charged);
        boolean byMonth = month.isPositive() && left.compareTo(counted) < 0;
        boolean byEach = each.isPositive() && each.compareTo(counted) < 0;
        if (byMonth && !(byEach && each.compareTo(left) <= 0)) {
            return new Capped(left, Kind.MONTH, left);
        }
        return byEach ? new Capped(each, Kind.PENALTY, each) : new Capped(counted, null, null);
    }
}
