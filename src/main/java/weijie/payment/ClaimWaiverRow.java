package weijie.payment;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.shared.Masked;
import weijie.shared.Money;

/**
 * What a centre gave up of its claims on an outlet.
 *
 * @param at in UTC
 */
public record ClaimWaiverRow(String no, Money amount, String reason, String by, LocalDateTime at)
        implements Serializable {

    public ClaimWaiverRow {
        reason = Masked.words(reason);
    }
}
