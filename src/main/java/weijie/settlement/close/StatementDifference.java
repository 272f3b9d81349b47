package weijie.settlement.close;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * How a statement differs from something earlier, for the reader: an outlet's own part of both.
 *
 * @param with what it is compared with, {@code null} when there is nothing
 * @param before what the earlier one comes to
 * @param after what this one comes to
 * @param parts the causes, which add up to the difference of both
 */
public record StatementDifference(
        String statementNo, ComparedWith with, Money before, Money after, List<Difference> parts)
        implements Serializable {

    private static final String KEY = "settlement.difference.";

    public Money change() {
        return after.minus(before);
    }

    /** One cause without its amount: "3 orders more". */
    public static String text(Difference part, Texts texts) {
        String key = KEY + part.cause();
        String direction = part.count() < 0 ? ".fewer" : part.count() > 0 ? ".more" : ".same";
        return texts.get(texts.has(key) ? key : key + direction, Math.abs(part.count()));
    }

    /** The whole as a sentence: "3 orders more, 1 repeat less: +¥65.00". */
    public String text(Texts texts) {
        if (with == null) {
            return texts.get(KEY + "nothing");
        }
        return parts.isEmpty()
                ? texts.get(KEY + "none")
                : texts.get(
                        KEY + "sum",
                        parts.stream()
                                .map(part -> text(part, texts))
                                .collect(Collectors.joining(texts.get(KEY + "between"))),
                        signed(change()));
    }

    /** An amount with its sign, for a sentence. */
    public static String signed(Money amount) {
        return (amount.isNegative() ? "−¥" : "+¥") + (amount.isNegative() ? amount.negated() : amount).grouped();
    }
}
