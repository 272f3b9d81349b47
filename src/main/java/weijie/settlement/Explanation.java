package weijie.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import weijie.settlement.rule.LineKind;
import weijie.shared.RepairLevel;
import weijie.shared.Texts;

/**
 * Why a line is what it is, in one sentence of the reader's language. Nothing of it is stored: it is rendered from the reason code and
 * the line's figures when somebody reads it. A line that was computed before a figure was kept has a plainer sentence, which says
 * nothing that it does not know.
 */
public final class Explanation {

    /** The version of the sentences, kept with what is published. */
    static final int WORDING = 3;

    private static final String REASON = "settlement.reason.";
    private static final String PLAIN = ".plain";

    private Explanation() {}

    /**
     * @param line the line
     * @param month the month of the statement it stands on
     * @param seesRelated whether the reader may see the related order's number
     */
    public static String of(StatementLineRow line, String month, boolean seesRelated, Texts texts) {
        StringBuilder sentence = new StringBuilder(reason(line, month, texts));
        if (seesRelated && line.relatedOrderNo() != null) {
            sentence.append(texts.get("settlement.reason.related", line.relatedOrderNo()));
        }
        if (!line.originMonth().equals(month)
                && line.completedOn() != null
                && line.kind().decides()) {
            sentence.append(texts.get(REASON + carried(line.kind()), line.originMonth()));
        }
        return sentence.toString();
    }

    /** Only what is in the base or settled for good is settled with the statement it stands on. */
    private static String carried(LineKind kind) {
        return switch (kind) {
            case HELD, EXCLUDED -> "carried." + kind;
            default -> "carried";
        };
    }

    private static String reason(StatementLineRow line, String month, Texts texts) {
        String code = line.reasonCode();
        String figure = line.figure() == null ? "" : line.figure();
        return switch (code) {
            case "REPEAT", "REPEAT_OF_LATER_PAID", "REPEAT_WAIVED" -> {
                String[] window = figure.split(" ");
                String form = figure.isEmpty() ? PLAIN : window[1].equals("OPEN") ? ".open" : "";
                String length = window(window[0], window.length < 3 ? "" : window[2], texts);
                yield filled(code + form, line, length, month, texts);
            }
            case "ABNORMAL", "EXPIRED" ->
                filled(code + (figure.isEmpty() ? PLAIN : ""), line, findings(figure, texts), month, texts);
            case "ADJUSTMENT_OF_PUBLISHED", "DISPUTE_ACCEPTED", "DISPUTE_PARTLY" ->
                filled(code + (line.note() == null ? PLAIN : ""), line, figure, month, texts);
            case "FAKE_ORDER_PENALTY",
                    "NON_ORIGINAL_PENALTY",
                    "NON_WARRANTY_PENALTY",
                    "NONCONFORMING_PENALTY",
                    "OTHER_PENALTY" -> {
                boolean whole = line.unitPrice()
                        .times(line.units())
                        .equals(line.amount().negated());
                String form = figure.indexOf(' ') > 0 ? ".part" : whole ? "" : ".reduced";
                yield filled(code + form, line, figure, month, texts);
            }
            default -> filled(code, line, figure, month, texts);
        };
    }

    private static String filled(String key, StatementLineRow line, String figure, String month, Texts texts) {
        return texts.get(
                REASON + key,
                level(line.level(), texts),
                line.unitPrice(),
                line.units(),
                line.cardNo(),
                line.completedOn(),
                figure,
                line.relatedOn(),
                level(line.relatedLevel(), texts),
                line.amount(),
                settledWith(line.relatedOn(), month),
                line.note());
    }

    /** An order that is not settled yet goes with the month of its hand-over, and with this one when that is over. */
    private static String settledWith(LocalDate relatedOn, String month) {
        String own = relatedOn == null ? "" : YearMonth.from(relatedOn).toString();
        return own.compareTo(month) > 0 ? own : month;
    }

    /** The repeat window of a paper in the reader's language, as {@link PaperHead} keeps it. */
    static String window(String kept, Texts texts) {
        String[] part = kept.split(" ");
        return part.length == 1
                ? length(part[0], texts)
                : texts.get("settlement.window.sameGroup", length(part[0], texts));
    }

    /** The window of a line, and the fault group that decided. */
    private static String window(String number, String group, Texts texts) {
        String length = length(number, texts);
        return switch (group) {
            case "" -> length;
            case "?" -> texts.get("settlement.window.unknownGroup", length);
            default -> texts.get("settlement.window.group", length, group);
        };
    }

    /** How long the window is: months by their name, or so many days. */
    private static String length(String number, Texts texts) {
        if (number.endsWith("d")) {
            return texts.get("settlement.days", number.substring(0, number.length() - 1));
        }
        String named = "settlement.months." + number;
        return texts.has(named) ? texts.get(named) : texts.get("settlement.months", number);
    }

    private static String findings(String codes, Texts texts) {
        return Arrays.stream(codes.split(","))
                .map(code -> texts.has("settlement.finding." + code) ? texts.get("settlement.finding." + code) : code)
                .collect(Collectors.joining(texts.get("settlement.reason.findings")));
    }

    /** A level by its name in the policy, or in English. */
    public static String level(RepairLevel level, Texts texts) {
        return level == null ? "" : texts.get("settlement.level." + level);
    }
}
