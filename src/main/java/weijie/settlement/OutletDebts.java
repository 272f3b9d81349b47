package weijie.settlement;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.ledger.LedgerSums;
import weijie.settlement.rule.CarryForward;
import weijie.shared.Money;

/** What outlets owe their centre, followed through months as they were published and through what the centre gave up in between (G12). */
final class OutletDebts {

    private final Map<Long, Money> debts = new HashMap<>();
    private final Deque<LedgerSums.Waived> waivers;

    OutletDebts(List<LedgerSums.Waived> waivers) {
        this.waivers = new ArrayDeque<>(waivers.stream()
                .sorted(Comparator.comparing(LedgerSums.Waived::at))
                .toList());
    }

    /**
     * A month was published.
     *
     * @param earned what the outlet's part of it comes to, before debts
     * @param at when, in UTC; {@code null} where nobody wrote it down
     */
    void published(long outletId, Money earned, LocalDateTime at) {
        if (at != null) {
            waivedUntil(at);
        }
        debts.put(outletId, new CarryForward(debt(outletId), earned).carried());
    }

    /** What is owed at a moment, {@code null} for now. */
    Map<Long, Money> at(LocalDateTime moment) {
        waivedUntil(moment == null ? LocalDateTime.MAX : moment);
        return Map.copyOf(debts);
    }

    private void waivedUntil(LocalDateTime moment) {
        while (!waivers.isEmpty() && !waivers.peek().at().isAfter(moment)) {
            LedgerSums.Waived waived = waivers.poll();
            debts.computeIfPresent(
                    waived.outletId(),
                    (outlet, debt) -> debt.minus(waived.amount()).max(Money.ZERO));
        }
    }

    private Money debt(long outletId) {
        return debts.getOrDefault(outletId, Money.ZERO);
    }
}
