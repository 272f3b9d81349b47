package weijie.settlement.outlook;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.settlement.run.OutlookSum;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * Why orders of a month are not in the base, and what would bring them into it.
 *
 * @param reasonCode as on the lines
 * @param remedy what would, {@code null}: nothing does
 * @param orders how many have this reason
 * @param open how many of them may still earn something
 * @param worth what those would earn
 */
public record OutlookReason(
        LineKind kind, String clause, String reasonCode, Remedy remedy, int orders, int open, Money worth)
        implements Serializable {

    private static final Comparator<OutlookReason> MOST_FIRST = Comparator.comparing(
                    OutlookReason::worth, Comparator.reverseOrder())
            .thenComparing(OutlookReason::orders, Comparator.reverseOrder())
            .thenComparing(OutlookReason::reasonCode);

    /** The reasons of orders that are not paid as it stands, what can be earned most first. */
    static List<OutlookReason> of(Collection<OutlookSum> sums) {
        Map<String, OutlookReason> reasons = new TreeMap<>();
        sums.stream()
                .filter(sum -> sum.kind().decides() && sum.kind() != LineKind.PAYABLE)
                .forEach(sum -> reasons.merge(sum.reasonCode(), of(sum), OutlookReason::plus));
        return reasons.values().stream().sorted(MOST_FIRST).toList();
    }

    /** Why, in a few words. */
    public String because(Texts texts) {
        return texts.get("settlement.outlook.because." + reasonCode);
    }

    private static OutlookReason of(OutlookSum sum) {
        return new OutlookReason(
                sum.kind(),
                Verdict.valueOf(sum.reasonCode()).clause(),
                sum.reasonCode(),
                sum.open() == 0 ? null : Remedy.of(sum.reasonCode()).orElse(null),
                sum.lines(),
                sum.open(),
                sum.worth());
    }

    private OutlookReason plus(OutlookReason other) {
        return new OutlookReason(
                kind,
                clause,
                reasonCode,
                remedy == null ? other.remedy : remedy,
                orders + other.orders,
                open + other.open,
                worth.plus(other.worth));
    }
}
