package weijie.settlement.whatif;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;

/** Adds lines up while they are judged twice, one after the other; it holds a few numbers per outlet and month, and no line. */
final class WhatIfTally {

    private record Turn(Verdict before, Verdict after) {}

    private final Map<WhatIfSums.Place, Numbers> places = new LinkedHashMap<>();
    private final Map<Turn, Numbers> turns = new LinkedHashMap<>();

    private String month;
    private long centreId;
    private long outletId;
    private Numbers here;

    /** What is added from now on is of this centre's month. */
    void turnTo(YearMonth ofMonth, long centre) {
        month = ofMonth.toString();
        centreId = centre;
        here = null;
    }

    /**
     * Adds an order.
     *
     * @param after as supposed, or {@code null} when an earlier month of the play would have settled it
     */
    void order(Line before, Line after) {
        Numbers numbers = of(before.subject().outletId());
        long paid = before.amount().fen();
        long supposed = after == null ? 0 : after.amount().fen();
        numbers.orders++;
        numbers.actual += paid;
        numbers.supposed += supposed;
        Verdict verdict = after == null ? null : after.verdict();
        if (verdict != null && verdict.kind() == LineKind.PAYABLE) {
            numbers.payable++;
        }
        if (verdict != before.verdict() || supposed != paid) {
            numbers.changed++;
            if (paid > 0 && isLater(verdict)) {
                numbers.postponed += paid;
            }
            Numbers turn = turns.computeIfAbsent(new Turn(before.verdict(), verdict), one -> new Numbers());
            turn.orders++;
            turn.supposed += supposed - paid;
        }
    }

    /** What is held, or stands in the next statement, is paid later. */
    private static boolean isLater(Verdict verdict) {
        return verdict == Verdict.LATE_NEXT_STATEMENT || verdict != null && verdict.kind() == LineKind.HELD;
    }

    /** @param outlet it concerns, or {@code null} */
    void penalty(Long outlet, Money amount, Money supposed) {
        Numbers numbers = of(outlet);
        numbers.penalties += amount.fen();
        numbers.supposedPenalties += supposed.fen();
    }

    /** The orders come outlet after outlet. */
    private Numbers of(Long outlet) {
        long wanted = outlet == null ? 0 : outlet;
        if (here == null || wanted != outletId) {
            outletId = wanted;
            here = places.computeIfAbsent(new WhatIfSums.Place(month, centreId, wanted), place -> new Numbers());
        }
        return here;
    }

    WhatIfSums sums(int repeatsKept, int penaltiesKept) {
        Map<WhatIfSums.Place, WhatIfFigures> figures = new LinkedHashMap<>();
        places.forEach((place, numbers) -> figures.put(place, numbers.figures()));
        List<WhatIfChange> changes = new ArrayList<>();
        turns.forEach((turn, numbers) -> changes.add(new WhatIfChange(
                turn.before().name(),
                turn.after() == null ? "" : turn.after().name(),
                numbers.orders,
                Money.ofFen(numbers.supposed))));
        changes.sort(Comparator.comparingLong(
                        (WhatIfChange change) -> Math.abs(change.amount().fen()))
                .reversed());
        return new WhatIfSums(figures, changes, repeatsKept, penaltiesKept);
    }

    /** Amounts in fen. */
    private static final class Numbers {
        int orders;
        int payable;
        int changed;
        long actual;
        long supposed;
        long penalties;
        long supposedPenalties;
        long postponed;

        WhatIfFigures figures() {
            return new WhatIfFigures(
                    orders,
                    payable,
                    changed,
                    Money.ofFen(actual),
                    Money.ofFen(supposed),
                    Money.ofFen(penalties),
                    Money.ofFen(supposedPenalties),
                    Money.ofFen(postponed));
        }
    }
}
