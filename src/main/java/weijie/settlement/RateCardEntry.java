package weijie.settlement;

import java.time.LocalDate;
import java.util.List;
import weijie.shared.Money;

/**
 * A rate card as its author writes it.
 *
 * @param name what people call it
 * @param validFrom the first completion date it is for; it holds until the next card begins
 * @param note why it is made, may be {@code null}
 * @param leftOver an amount nobody could place yet, or {@code null}
 * @param prices the four general prices, and particular ones
 */
public record RateCardEntry(String name, LocalDate validFrom, String note, Money leftOver, List<RatePriceRow> prices) {

    public RateCardEntry {
        prices = List.copyOf(prices);
    }
}
