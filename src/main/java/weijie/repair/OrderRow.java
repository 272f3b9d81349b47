package weijie.repair;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.repair.check.Finding;
import weijie.repair.check.Masking;
import weijie.repair.check.RepairStatus;
import weijie.repair.check.WarrantyClaim;
import weijie.shared.Masked;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;

/**
 * A record in a list; telephone and customer are masked.
 *
 * @param provinceCode the outlet's province, for the price
 * @param level {@code null} where nobody knows its word
 * @param levelWord the level as it was written, where nobody knows the word; else {@code null}
 * @param findings what the checks said, gravest first
 * @param earns whether the month would pay it as it stands: handed over, sound, in warranty and no repeat
 * @param question the open question, or {@code null}
 */
public record OrderRow(
        long id,
        String orderNo,
        String centreCode,
        String centreName,
        String outletCode,
        String outletName,
        String provinceCode,
        String categoryCode,
        String categoryName,
        String brand,
        String model,
        String serialNo,
        LocalDate purchasedOn,
        WarrantyClaim claimedWarranty,
        String customerName,
        String customerPhone,
        LocalDate acceptedOn,
        LocalDate completedOn,
        String faultCode,
        RepairLevel level,
        String levelWord,
        int units,
        boolean unrepaired,
        RepairStatus repairStatus,
        SettlementStatus settlementStatus,
        LocalDate submittedOn,
        String question,
        LocalDateTime answeredAt,
        String settledMonth,
        Long importId,
        int version,
        boolean earns,
        List<Finding> findings)
        implements Serializable {

    public OrderRow {
        customerName = Masking.name(customerName);
        customerPhone = Masked.phone(customerPhone);
        question = Masked.words(question);
    }

    /** @param repeat whether it repeats another repair of its unit */
    OrderRow with(List<Finding> found, boolean repeat) {
        return new OrderRow(
                id,
                orderNo,
                centreCode,
                centreName,
                outletCode,
                outletName,
                provinceCode,
                categoryCode,
                categoryName,
                brand,
                model,
                serialNo,
                purchasedOn,
                claimedWarranty,
                customerName,
                customerPhone,
                acceptedOn,
                completedOn,
                faultCode,
                level,
                levelWord,
                units,
                unrepaired,
                repairStatus,
                settlementStatus,
                submittedOn,
                question,
                answeredAt,
                settledMonth,
                importId,
                version,
                earns && !repeat,
                found);
    }

    /**
     * What a person sees as its status: that of the settlement, before hand-over that of the work; of a questioned record, whose turn
     * it is.
     */
    public String status() {
        if (settlementStatus == null) {
            return repairStatus.name();
        }
        if (settlementStatus == SettlementStatus.ABNORMAL && question != null) {
            return answeredAt == null ? "QUESTIONED" : "ANSWERED";
        }
        return settlementStatus.name();
    }

    /** What of it is paid. */
    public PaidWork paidWork() {
        return PaidWork.of(level, units, unrepaired);
    }
}
