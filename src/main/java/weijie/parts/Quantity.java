package weijie.parts;

import java.math.BigDecimal;
import weijie.shared.Decimals;
import weijie.shared.Refusal;
import weijie.shared.Typed;

/** Whole pieces as people type them. */
final class Quantity {

    private Quantity() {}

    /**
     * The number.
     *
     * @throws Refusal {@code PT-724} for anything but a whole number within the bounds, both included
     */
    static int read(String field, String typed, int least, int most) {
        try {
            BigDecimal number = Decimals.parse(Typed.required(field, typed, 20));
            int whole = number.intValueExact();
            if (whole >= least && whole <= most) {
                return whole;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // Refused below, with the same sentence as one that is out of bounds.
        }
        throw Refusal.invalidField(field, "PT-724", typed, least, most);
    }
}
