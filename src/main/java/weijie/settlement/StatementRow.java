package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.shared.Money;

/**
 * A statement as it is listed and headed; times in UTC.
 *
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
        String centreCreditCode)
        implements Serializable {

    public boolean isResidual() {
        return residualNo > 0;
    }
}
