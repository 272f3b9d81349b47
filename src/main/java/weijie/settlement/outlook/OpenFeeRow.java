package weijie.settlement.outlook;

import java.io.Serializable;
import java.time.LocalDate;
import weijie.settlement.rule.LineKind;
import weijie.shared.Masked;
import weijie.shared.Money;

/**
 * An order whose fee is not in the base and may still come into it.
 *
 * @param reason why it is not, in the reader's language
 * @param remedy what brings it in
 * @param act the same as a sentence; for one that is held, with which old parts and by when
 * @param page where it is done
 * @param amount what it would earn, {@code null} when no rate card or warranty term has an answer
 */
public record OpenFeeRow(
        String orderNo,
        String outletCode,
        String outletName,
        LocalDate completedOn,
        LineKind kind,
        String clause,
        String reasonCode,
        String reason,
        Remedy remedy,
        String act,
        String page,
        Money amount)
        implements Serializable {

    /** A reason may hold what somebody typed. */
    public OpenFeeRow {
        reason = Masked.words(reason);
    }
}
