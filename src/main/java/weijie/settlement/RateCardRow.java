package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** A rate card as it is listed and shown; {@code confirmedBy} null means that it is our reading and nobody confirmed it yet. */
public record RateCardRow(
        long id,
        int cardNo,
        String name,
        RateCardState state,
        LocalDate validFrom,
        LocalDate validTo,
        Money leftOver,
        String note,
        String confirmedBy,
        String madeBy,
        LocalDateTime madeAt,
        String publishedBy,
        LocalDateTime publishedAt,
        int version,
        List<RatePriceRow> prices)
        implements Serializable {

    /** The general price of a level, for comparing versions. */
    public Money general(RepairLevel level) {
        return prices.stream()
                .filter(price -> price.isGeneral() && price.level() == level)
                .map(RatePriceRow::price)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** The same card once another begins on this day. */
    RateCardRow endingBefore(LocalDate nextFrom) {
        return new RateCardRow(
                id,
                cardNo,
                name,
                state,
                validFrom,
                nextFrom.minusDays(1),
                leftOver,
                note,
                confirmedBy,
                madeBy,
                madeAt,
                publishedBy,
                publishedAt,
                version,
                prices);
    }

    /** Whether repairs handed over on a day are priced by it. */
    public boolean isInForce(LocalDate day) {
        return state == RateCardState.PUBLISHED
                && !validFrom.isAfter(day)
                && (validTo == null || !validTo.isBefore(day));
    }

    public boolean isUnconfirmed() {
        return state == RateCardState.PUBLISHED && confirmedBy == null;
    }

    public boolean isDraft() {
        return state == RateCardState.DRAFT;
    }
}
