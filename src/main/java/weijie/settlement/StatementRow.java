package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.shared.Money;

/**
 * A statement as it is listed and headed; times in UTC.
 *
 * @param leftOrders orders that headquarters took off it after it was calculated: until it is calculated again it goes no further
 * @param digest names what stands on the paper: it changes whenever a line does
 * @param centreCreditCode the centre's unified social credit code, or {@code null} where the register has none
 */
public record StatementRow(
        String number,
        String month,
        long centreId,
        String centreCode,
        String centreName,
        int residualNo,
        StatementState state,
        int calculations,
        int runNo,
        LineSums sums,
        Money total,
        LocalDateTime calculatedAt,
        String calculatedBy,
        LocalDateTime reviewedAt,
        String reviewedBy,
        LocalDateTime sentAt,
        String sentBy,
        LocalDateTime confirmedAt,
        String confirmedBy,
        LocalDateTime publishedAt,
        String publishedBy,
        String sha256,
        int openDisputes,
        int version,
        String centreCreditCode,
        String digest,
        int leftOrders)
        implements Serializable {

    public boolean isResidual() {
        return residualNo > 0;
    }
}
