package weijie.api.repair;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.repair.OrderRow;
import weijie.repair.SettlementStatus;
import weijie.repair.check.Finding;
import weijie.repair.check.FindingText;
import weijie.repair.check.RepairStatus;
import weijie.repair.check.Severity;
import weijie.repair.check.WarrantyClaim;
import weijie.shared.RepairLevel;
import weijie.shared.Texts;

/** A repair record as the API shows it; personal data is masked. */
public record RepairOrderView(
        String orderNo,
        String centreCode,
        String outletCode,
        String outletName,
        String categoryCode,
        String brand,
        String model,
        String serialNo,
        LocalDate purchasedOn,
        WarrantyClaim warrantyClaim,
        String customerName,
        String customerPhone,
        LocalDate acceptedOn,
        LocalDate completedOn,
        String month,
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
        List<FindingView> findings) {

    /**
     * What a check said.
     *
     * @param relatedOrderNo the other record, only for those who may see it
     * @param relatedOn its date, for everybody
     */
    public record FindingView(
            Severity severity,
            String code,
            String field,
            String value,
            String message,
            String relatedOrderNo,
            LocalDate relatedOn) {

        static FindingView of(Finding finding, Texts texts) {
            return new FindingView(
                    finding.severity(),
                    finding.code(),
                    finding.field() == null ? null : RepairOrderBody.name(finding.field()),
                    finding.value(),
                    FindingText.of(finding, texts),
                    finding.relatedOrderNo(),
                    finding.relatedOn());
        }
    }

    static RepairOrderView of(OrderRow row, Texts texts) {
        return new RepairOrderView(
                row.orderNo(),
                row.centreCode(),
                row.outletCode(),
                row.outletName(),
                row.categoryCode(),
                row.brand(),
                row.model(),
                row.serialNo(),
                row.purchasedOn(),
                row.claimedWarranty(),
                row.customerName(),
                row.customerPhone(),
                row.acceptedOn(),
                row.completedOn(),
                row.completedOn() == null ? null : row.completedOn().toString().substring(0, 7),
                row.faultCode(),
                row.level(),
                row.levelWord(),
                row.units(),
                row.unrepaired(),
                row.repairStatus(),
                row.settlementStatus(),
                row.submittedOn(),
                row.question(),
                row.answeredAt(),
                row.settledMonth(),
                row.importId(),
                row.version(),
                row.findings().stream()
                        .map(finding -> FindingView.of(finding, texts))
                        .toList());
    }
}
