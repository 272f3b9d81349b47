package weijie.ledger;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.shared.Masked;

/**
 * That an entry is to be reversed, or was.
 *
 * @param askedAt in UTC
 * @param approvedBy {@code null} while another person has not agreed
 * @param by the entry that reverses it, {@code null} until then
 */
public record ReversalRow(
        String reason, String askedBy, LocalDateTime askedAt, String approvedBy, LocalDateTime approvedAt, Long by)
        implements Serializable {

    public ReversalRow {
        reason = Masked.words(reason);
    }

    public boolean isApproved() {
        return approvedBy != null;
    }
}
