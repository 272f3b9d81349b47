package weijie.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;

/**
 * An amount of Chinese yuan held as whole fen, so that it can never be off by a fraction.
 *
 * <p>The range is that of a {@code long} of fen; every operation that would leave it fails with {@link ArithmeticException}.
 * Nothing here rounds unless the caller names a {@link RoundingMode}.
 */
public final class Money implements Comparable<Money>, Serializable {

    private static final long serialVersionUID = 1L;

    public static final Money ZERO = new Money(0);

    private final long fen;

    private Money(long fen) {
        this.fen = fen;
    }

    /** An amount of whole fen; 100 fen are one yuan. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** An amount of whole yuan. */
    public static Money ofYuan(long yuan) {
        return ofFen(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Reads an amount in yuan such as {@code "1280.00"}.
     *
     * @throws ArithmeticException when it has more than two decimals
     * @throws NumberFormatException when it is not a number
     */
    public static Money parse(String yuan) {
        return ofYuan(Decimals.parse(yuan));
    }

    /**
     * An amount in yuan that must be exact in fen.
     *
     * @throws ArithmeticException when it has more than two decimals
     */
    public static Money ofYuan(BigDecimal yuan) {
        return ofFen(yuan.movePointRight(2).longValueExact());
    }

    public long fen() {
        return fen;
    }

    /** The amount in yuan with exactly two decimals, for the database and for papers. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return ofFen(Math.multiplyExact(fen, factor));
    }

    /** The amount multiplied by a rate, rounded to whole fen in the way the caller names. */
    public Money times(Rate rate, RoundingMode rounding) {
        return ofFen(BigDecimal.valueOf(fen)
                .multiply(rate.value())
                .setScale(0, rounding)
                .longValueExact());
    }

    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /**
     * Splits the amount in proportion to the weights; the parts always add up to the whole.
     * Fen that cannot be split evenly go one each to the first parts.
     *
     * @param weights none negative, at least one positive
     */
    public Money[] allocate(long... weights) {
        long total = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("negative weight " + weight);
            }
            total = Math.addExact(total, weight);
        }
        if (total == 0) {
            throw new IllegalArgumentException("no positive weight");
        }
        Money[] parts = new Money[weights.length];
        long rest = fen;
        for (int i = 0; i < weights.length; i++) {
            long part = BigDecimal.valueOf(fen)
                    .multiply(BigDecimal.valueOf(weights[i]))
                    .divide(BigDecimal.valueOf(total), 0, RoundingMode.DOWN)
                    .longValueExact();
            parts[i] = ofFen(part);
            rest -= part;
        }
        long step = Long.signum(rest);
        for (int i = 0; rest != 0; i = (i + 1) % parts.length) {
            if (weights[i] > 0) {
                parts[i] = ofFen(parts[i].fen + step);
                rest -= step;
            }
        }
        return parts;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && money.fen == fen;
    }

    @Override
    public int hashCode() {
        return Objects.hash(fen);
    }

    /** As people read it in a sentence: {@code 13,960.00}. */
    public String grouped() {
        return String.format(Locale.ROOT, "%,.2f", yuan());
    }

    /** The amount in yuan with two decimals and no grouping, as the REST contract writes it: {@code 1280.00}. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
