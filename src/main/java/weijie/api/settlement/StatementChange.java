package weijie.api.settlement;

import java.util.List;
import weijie.settlement.close.ComparedWith;
import weijie.settlement.close.Difference;
import weijie.settlement.close.DifferenceCause;
import weijie.settlement.close.StatementDifference;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * How a statement differs from something earlier.
 *
 * @param with what it is compared with, {@code null} when there is nothing
 * @param parts the causes; their amounts add up to {@code change}
 * @param choices what else it may be compared with
 */
record StatementChange(
        String statementNo,
        ComparedWith with,
        Money before,
        Money after,
        Money change,
        String sentence,
        List<Part> parts,
        List<ComparedWith> choices) {

    /** One cause with its sentence. */
    record Part(DifferenceCause cause, int count, Money amount, String text, List<String> orderNos) {

        private static Part of(Difference part, Texts texts) {
            return new Part(
                    part.cause(), part.count(), part.amount(), StatementDifference.text(part, texts), part.orderNos());
        }
    }

    static StatementChange of(StatementDifference difference, List<ComparedWith> choices, Texts texts) {
        return new StatementChange(
                difference.statementNo(),
                difference.with(),
                difference.before(),
                difference.after(),
                difference.change(),
                difference.text(texts),
                difference.parts().stream().map(part -> Part.of(part, texts)).toList(),
                choices);
    }
}
