package weijie.shared;

import java.math.BigDecimal;

/**
 * Decimal numbers as they come from outside. {@code 1e999999999} is eleven characters long and a gigabyte once it is written out or
 * rounded, so what nobody can mean is no number here.
 */
public final class Decimals {

    /** Digits before or behind the point; every amount, coordinate and rate has far fewer. */
    private static final int MOST_DIGITS = 30;

    private static final int LONGEST = 80;

    private Decimals() {}

    /**
     * Reads a number.
     *
     * @throws NumberFormatException when it is none, or has more than 30 digits before or behind the point
     */
    public static BigDecimal parse(String text) {
        String typed = text.strip();
        if (typed.length() > LONGEST) {
            throw new NumberFormatException(typed.length() + " characters");
        }
        return demand(new BigDecimal(typed));
    }

    /**
     * The same number.
     *
     * @throws NumberFormatException when it has more than 30 digits before or behind the point
     */
    public static BigDecimal demand(BigDecimal number) {
        if (!isOrdinary(number)) {
            throw new NumberFormatException(number.toString());
        }
        return number;
    }

    /** Whether the number can be written out and calculated with at no cost. */
    public static boolean isOrdinary(BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        return number.scale() <= MOST_DIGITS && whole <= MOST_DIGITS;
    }
}
