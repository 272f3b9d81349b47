package weijie.settlement.rule;

import java.util.ArrayList;
import java.util.List;
import weijie.shared.Money;

/** A penalty in equal parts of whole fen; what does not divide is in the first. */
@Clause("G12")
public final class PenaltyInstalments {

    private PenaltyInstalments() {}

    /**
     * The parts, which add up to the whole.
     *
     * @param whole at least as many fen as there are months
     */
    public static List<Money> of(Money whole, int months) {
        Money each = Money.ofFen(whole.fen() / months);
        List<Money> parts = new ArrayList<>();
        parts.add(whole.minus(each.times(months - 1L)));
        for (int month = 1; month < months; month++) {
            parts.add(each);
        }
        return parts;
    }
}
