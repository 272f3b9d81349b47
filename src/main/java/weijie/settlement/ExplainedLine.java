package weijie.settlement;

import java.io.Serializable;

/**
 * A line with its sentence.
 *
 * @param reason why it is what it is, in the reader's language
 * @param relatedOrderNo the paid repair it repeats, or {@code null} when there is none or it is not the reader's business
 */
public record ExplainedLine(StatementLineRow line, String reason, String relatedOrderNo) implements Serializable {}
