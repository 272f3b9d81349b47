package weijie.anomaly;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import weijie.anomaly.peer.AnomalyKind;
import weijie.repair.SettlementStatus;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Texts;
import weijie.shared.jpa.Row;

/** An order behind what was found of its outlet. */
public record MarkedOrderRow(
        String orderNo,
        LocalDate completedOn,
        RepairLevel repairLevel,
        String serialNo,
        SettlementStatus settlementStatus,
        List<AnomalyKind> kinds,
        Money fee)
        implements Serializable {

    static MarkedOrderRow of(Row row) {
        return new MarkedOrderRow(
                row.text("order_no"),
                row.day("completed_on"),
                row.choice(RepairLevel.class, "repair_level"),
                row.text("serial_no"),
                row.choice(SettlementStatus.class, "settlement_status"),
                kinds(row.text("kinds")),
                row.money("fee"));
    }

    static List<AnomalyKind> kinds(String names) {
        return names == null
                ? List.of()
                : Stream.of(names.split(",")).map(AnomalyKind::valueOf).sorted().toList();
    }

    /** What marks it, in short. */
    public String reasons(Texts texts) {
        return String.join(
                texts.get("anomaly.between"),
                kinds.stream().map(kind -> kind.in(texts)).toList());
    }
}
