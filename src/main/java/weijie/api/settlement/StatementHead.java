package weijie.api.settlement;

import weijie.settlement.LineSums;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.shared.Money;

/** A statement's head. */
public record StatementHead(
        String no,
        String number,
        String month,
        String centreCode,
        String centreName,
        StatementState state,
        int residualNo,
        int runNo,
        LineSums sums,
        Money total,
        int openDisputes,
        String publishedBy,
        String sha256,
        String digest,
        int leftOrders,
        int version) {

    static StatementHead of(StatementRow row) {
        return new StatementHead(
                row.number(),
                row.number(),
                row.month(),
                row.centreCode(),
                row.centreName(),
                row.state(),
                row.residualNo(),
                row.runNo(),
                row.sums(),
                row.total(),
                row.openDisputes(),
                row.publishedBy(),
                row.sha256(),
                row.digest(),
                row.leftOrders(),
                row.version());
    }
}
