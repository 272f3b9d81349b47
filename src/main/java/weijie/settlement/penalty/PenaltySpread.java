package weijie.settlement.penalty;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import weijie.shared.Money;

/**
 * Over which months a penalty is deducted.
 *
 * @param from the first month
 * @param agreedBy another person than who asked for it, or {@code null} while nobody agreed
 * @param parts once somebody agreed
 */
public record PenaltySpread(int months, YearMonth from, String by, String agreedBy, List<Part> parts)
        implements Serializable {

    /**
     * One part.
     *
     * @param due the first month whose statement may deduct it
     * @param statementNo the published statement that deducted it, or {@code null}
     */
    public record Part(int partNo, YearMonth due, Money amount, String statementNo) implements Serializable {}

    public PenaltySpread {
        parts = List.copyOf(parts);
    }
}
