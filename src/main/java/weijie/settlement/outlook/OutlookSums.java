package weijie.settlement.outlook;

import java.util.List;
import java.util.Map;
import weijie.settlement.rule.LineKind;
import weijie.settlement.run.OutlookSum;
import weijie.shared.Money;

/**
 * The sums of a month, which are added up for a centre or for one of its outlets.
 *
 * @param all by outlet and reason
 * @param owed what outlets owe their centre from earlier months, by outlet
 * @param notified what may yet be deducted, by outlet; 0 is the centre
 */
record OutlookSums(List<OutlookSum> all, Map<Long, Money> owed, Map<Long, OutlookFigures.Notified> notified) {

    /** The centre as a whole; what it owes stands on lines. */
    OutlookFigures whole() {
        return OutlookFigures.of(
                all,
                OutlookFigures.amount(all, LineKind.CARRY).negated(),
                notified.values().stream().reduce(OutlookFigures.Notified.NONE, OutlookFigures.Notified::plus));
    }

    /** One outlet's part; what it owes its centre stands on no line. */
    OutlookFigures of(long outletId) {
        return OutlookFigures.of(
                own(outletId),
                owed.getOrDefault(outletId, Money.ZERO),
                notified.getOrDefault(outletId, OutlookFigures.Notified.NONE));
    }

    List<OutlookSum> own(long outletId) {
        return all.stream().filter(sum -> sum.outletId() == outletId).toList();
    }

    /** The outlets that have lines. */
    List<Long> outlets() {
        return all.stream()
                .map(OutlookSum::outletId)
                .filter(id -> id != 0)
                .distinct()
                .toList();
    }
}
