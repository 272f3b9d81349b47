package weijie.settlement;

import java.io.Serializable;

/**
 * A line with its sentence.
 *
 * @param reason why it is what it is, in the reader's language
 * @param release what would release the fee of a held one that is still open, or {@code null}; on paper there is none
 * @param relatedOrderNo the paid repair it repeats, or {@code null} when there is none or it is not the reader's business
 */
public record ExplainedLine(StatementLineRow line, String reason, String release, String relatedOrderNo)
        implements Serializable {

    ExplainedLine released(String sentence) {
        return new ExplainedLine(line, reason, sentence, relatedOrderNo);
    }
}
