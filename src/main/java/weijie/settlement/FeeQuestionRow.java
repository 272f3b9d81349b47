package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.shared.Masked;

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

    /** People write telephone numbers into their words; they leave masked. */
    public FeeQuestionRow {
        question = Masked.words(question);
        answer = Masked.words(answer);
    }

    public boolean isOpen() {
        return answer == null;
    }
}
