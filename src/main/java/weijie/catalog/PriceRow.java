package weijie.catalog;

import java.time.LocalDate;
import weijie.shared.Money;

/** A version of a part's price as it is listed. */
public record PriceRow(Money price, LocalDate validFrom, LocalDate validTo) {}
