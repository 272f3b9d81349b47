package weijie.payment;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import weijie.shared.Masked;
import weijie.shared.Money;

/**
 * A payment as it is listed and shown; times in UTC.
 *
 * @param id text, since a script could not hold it as a number
 * @param amount what the statement comes to
 * @param paidOn the day the bank says
 * @param reason why it was withdrawn
 */
public record PaymentRow(
        String id,
        String statementNo,
        String month,
        String centreCode,
        String centreName,
        Money amount,
        String bankReference,
        LocalDate paidOn,
        PaymentState state,
        String recordedBy,
        LocalDateTime recordedAt,
        String confirmedBy,
        LocalDateTime confirmedAt,
        String withdrawnBy,
        LocalDateTime withdrawnAt,
        String reason)
        implements Serializable {

    public PaymentRow {
        reason = Masked.words(reason);
    }
}
