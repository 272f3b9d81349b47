package weijie.shared;

import java.math.BigDecimal;

/** A plain factor such as 0.13 for a tax rate; it never rounds by itself. */
public record Rate(BigDecimal value) {

    public Rate {
        value = value.stripTrailingZeros();
    }

    /** Reads a factor such as {@code "0.13"}. */
    public static Rate parse(String factor) {
        return new Rate(Decimals.parse(factor));
    }

    /** {@code percent(13)} is 0.13. */
    public static Rate percent(long percent) {
        return new Rate(BigDecimal.valueOf(percent, 2));
    }
}
