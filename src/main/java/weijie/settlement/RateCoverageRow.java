package weijie.settlement;

import java.io.Serializable;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/**
 * What one kind of repair costs by a card.
 *
 * @param provinceCode the province, empty for all that have no price of their own
 * @param price the fee, of one unit for detection or upgrade; {@code null} when the card has none: a gap
 * @param source which of the card's prices that is
 * @param before what it costs on the last day before the card begins; {@code null} when nothing is in force then
 * @param overlap whether a price for the province stands on the card too and is passed over, because one for the category goes before it
 */
public record RateCoverageRow(
        String categoryCode,
        String categoryName,
        String provinceCode,
        String provinceName,
        RepairLevel level,
        Money price,
        Source source,
        Money before,
        boolean overlap)
        implements Serializable {

    /** Whom a price is written for. */
    public enum Source {
        NONE,
        GENERAL,
        PROVINCE,
        CATEGORY,
        CATEGORY_AND_PROVINCE
    }

    public boolean isGap() {
        return source == Source.NONE;
    }

    /** Whether the card changes what this kind of repair costs. */
    public boolean isChanged() {
        return price == null || !price.equals(before);
    }
}
