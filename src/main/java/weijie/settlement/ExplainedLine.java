package weijie.settlement;

import java.io.Serializable;
import weijie.network.Scope;
import weijie.shared.Texts;

/**
 * A line with its sentence.
 *
 * @param reason why it is what it is, in the reader's language
 * @param release what would release the fee of a held one that is still open, or {@code null}; on paper there is none
 * @param relatedOrderNo the paid repair it repeats, or {@code null} when there is none or it is not the reader's business
 */
public record ExplainedLine(StatementLineRow line, String reason, String release, String relatedOrderNo)
        implements Serializable {

    /** As a reader of this scope may know it. */
    public static ExplainedLine of(StatementLineRow line, String month, Scope scope, Texts texts) {
        boolean seesRelated =
                line.relatedOrderNo() != null && scope.covers(line.relatedCentreId(), line.relatedOutletId());
        return new ExplainedLine(
                line,
                Explanation.of(line, month, seesRelated, texts),
                null,
                seesRelated ? line.relatedOrderNo() : null);
    }

    /** The same with what would release it. */
    public ExplainedLine released(String sentence) {
        return new ExplainedLine(line, reason, sentence, relatedOrderNo);
    }
}
