package weijie.settlement;

import weijie.settlement.rule.LineKind;
import weijie.shared.RepairLevel;
import weijie.shared.Texts;

/**
 * Why a line is what it is, in one sentence of the reader's language. Nothing of it is stored: it is rendered from the reason code
 * and the line's figures when somebody reads it, so a better sentence explains old statements too.
 */
public final class Explanation {

    private Explanation() {}

    /**
     * @param line the line
     * @param month the month of the statement it stands on
     * @param seesRelated whether the reader may see the related order's number
     */
    public static String of(StatementLineRow line, String month, boolean seesRelated, Texts texts) {
        String reason = texts.get(
                "settlement.reason." + line.reasonCode(),
                level(line.level(), texts),
                line.unitPrice(),
                line.units(),
                line.cardNo(),
                line.completedOn(),
                line.figure(),
                line.relatedOn(),
                level(line.relatedLevel(), texts),
                line.amount());
        StringBuilder sentence = new StringBuilder(reason);
        if (seesRelated && line.relatedOrderNo() != null) {
            sentence.append(texts.get("settlement.reason.related", line.relatedOrderNo()));
        }
        if (!line.originMonth().equals(month) && line.kind() != LineKind.ADJUSTMENT) {
            sentence.append(texts.get("settlement.reason.carried", line.originMonth()));
        }
        return sentence.toString();
    }

    /** A level by its name in the policy, or in English. */
    public static String level(RepairLevel level, Texts texts) {
        return level == null ? "" : texts.get("settlement.level." + level);
    }
}
