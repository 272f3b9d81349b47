package weijie.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * What is estimated for a centre of one kind.
 *
 * @param orders that are known
 * @param fee what it is estimated from
 * @param part of that, part of whole; of nothing to go by the whole is 0
 * @param amount the estimate
 */
record AccrualLine(AccrualKind kind, long orders, Money fee, long part, long whole, Money amount) {

    /** Orders that are known, and what they would earn. */
    record Known(long orders, Money fee) {

        static final Known NOTHING = new Known(0, Money.ZERO);

        Known plus(Known other) {
            return new Known(orders + other.orders, fee.plus(other.fee));
        }
    }

    /** How many of some orders of the months before had something in common. */
    record Share(long part, long whole) {

        static final Share UNKNOWN = new Share(0, 0);
    }

    /**
     * The estimate of a centre.
     *
     * @param known by kind
     * @param cameThrough of the abnormal orders of the months before, those that were paid in the end; of unknown all are
     * @param late of the orders of the months before, those that were handed in after their month
     */
    static List<AccrualLine> of(Map<AccrualKind, Known> known, Share cameThrough, Share late) {
        Map<AccrualKind, Known> all = new EnumMap<>(AccrualKind.class);
        for (AccrualKind kind : AccrualKind.values()) {
            all.put(kind, known.getOrDefault(kind, Known.NOTHING));
        }
        List<AccrualLine> lines = new ArrayList<>();
        for (AccrualKind kind : List.of(AccrualKind.READY, AccrualKind.LATE, AccrualKind.HELD)) {
            Known itself = all.get(kind);
            lines.add(new AccrualLine(kind, itself.orders(), itself.fee(), 0, 0, itself.fee()));
        }
        Known abnormal = all.get(AccrualKind.ABNORMAL);
        lines.add(new AccrualLine(
                AccrualKind.ABNORMAL,
                abnormal.orders(),
                abnormal.fee(),
                cameThrough.part(),
                cameThrough.whole(),
                cameThrough.whole() == 0
                        ? abnormal.fee()
                        : share(abnormal.fee(), cameThrough.part(), cameThrough.whole())));
        lines.add(unsubmitted(all.get(AccrualKind.READY), all.get(AccrualKind.UNSUBMITTED), late));
        // The first stays whatever it is: for a centre of which nothing was expected something may come.
        lines.removeIf(line -> line.kind() != AccrualKind.READY && line.amount().isZero() && line.orders() == 0);
        return lines;
    }

    /** What is handed in is all but the late ones; as many late ones stand beside it as before, and no less than what is written down. */
    private static AccrualLine unsubmitted(Known ready, Known drafts, Share late) {
        long inTime = late.whole() - late.part();
        Money expected = inTime == 0 ? Money.ZERO : share(ready.fee(), late.part(), inTime);
        return new AccrualLine(
                AccrualKind.UNSUBMITTED, drafts.orders(), ready.fee(), late.part(), inTime, expected.max(drafts.fee()));
    }

    /** Half a fen goes up. */
    private static Money share(Money of, long part, long whole) {
        return Money.ofFen(Math.floorDiv(2 * of.fen() * part + whole, 2 * whole));
    }

    /** How it was estimated, in a sentence. */
    String method(Texts texts) {
        return switch (kind) {
            case READY, LATE, HELD -> texts.get("report.accrual.method." + kind);
            case ABNORMAL ->
                whole == 0
                        ? texts.get("report.accrual.method.ABNORMAL.unknown")
                        : texts.get("report.accrual.method.ABNORMAL", part, whole, Shares.of(part, whole));
            case UNSUBMITTED -> texts.get("report.accrual.method.UNSUBMITTED", fee.grouped(), part, whole, orders);
        };
    }
}
