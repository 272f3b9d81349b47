package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;

/** An outlet's question as it is listed; times in UTC, {@code answer} null while the centre has given none. */
public record FeeQuestionRow(
        long id,
        String statementNo,
        String orderNo,
        String outletCode,
        String outletName,
        String question,
        String askedBy,
        LocalDateTime askedAt,
        String answer,
        String answeredBy,
        LocalDateTime answeredAt)
        implements Serializable {

    public boolean isOpen() {
        return answer == null;
    }
}
