package weijie.network;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A bank account as it is listed: the number masked, and nobody in {@code approvedBy} while it waits for a second person. */
public record BankAccountRow(
        long id,
        String accountName,
        String maskedNo,
        String bankName,
        String bankLineNo,
        LocalDate validFrom,
        String requestedBy,
        String approvedBy,
        LocalDateTime approvedAt,
        int version) {

    public boolean isApproved() {
        return approvedBy != null;
    }
}
