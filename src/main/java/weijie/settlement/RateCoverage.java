package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import weijie.settlement.rule.RateTable;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;

/**
 * What every category costs in every province at every level once a card holds, and what would keep the card from being published:
 * to be read before it is.
 *
 * @param day the first day of the card
 * @param problems why it cannot be published as it stands: unknown codes, days without a card or with two; empty when it can
 */
public record RateCoverage(int cardNo, LocalDate day, List<Refusal> problems, List<RateCoverageRow> rows)
        implements Serializable {

    private static final String EVERY_OTHER = "";

    /**
     * @param before the prices in force until now
     * @param categories codes with names
     * @param provinces codes with names
     */
    static RateCoverage of(
            RateCardRow card,
            RateTable before,
            Map<String, String> categories,
            Map<String, String> provinces,
            List<Refusal> problems) {
        RateTable table = RateCards.table(List.of(card));
        TreeSet<String> particular = new TreeSet<>(List.of(EVERY_OTHER));
        card.prices().forEach(price -> particular.add(price.provinceCode()));
        before.rows().stream()
                .filter(row -> row.province() != null)
                .filter(row -> row.validity().contains(card.validFrom().minusDays(1)))
                .forEach(row -> particular.add(row.province()));
        List<RateCoverageRow> rows = new ArrayList<>();
        categories.forEach((category, name) -> particular.forEach(province -> {
            for (RepairLevel level : RepairLevel.values()) {
                rows.add(row(card, table, before, category, name, province, provinces, level));
            }
        }));
        return new RateCoverage(card.cardNo(), card.validFrom(), List.copyOf(problems), rows);
    }

    private static RateCoverageRow row(
            RateCardRow card,
            RateTable table,
            RateTable before,
            String category,
            String categoryName,
            String province,
            Map<String, String> provinces,
            RepairLevel level) {
        RateTable.Row found = table.find(category, province, level, card.validFrom());
        RateTable.Row until =
                before.find(category, province, level, card.validFrom().minusDays(1));
        boolean forProvince = card.prices().stream()
                .anyMatch(price -> price.categoryCode().isEmpty()
                        && !province.equals(EVERY_OTHER)
                        && price.provinceCode().equals(province)
                        && price.level() == level);
        return new RateCoverageRow(
                category,
                categoryName,
                province,
                provinces.getOrDefault(province, province),
                level,
                price(found),
                source(found),
                price(until),
                forProvince && found.category() != null);
    }

    private static Money price(RateTable.Row row) {
        return row == RateTable.NO_RATE ? null : row.price();
    }

    private static RateCoverageRow.Source source(RateTable.Row row) {
        if (row == RateTable.NO_RATE) {
            return RateCoverageRow.Source.NONE;
        }
        if (row.category() != null) {
            return row.province() != null
                    ? RateCoverageRow.Source.CATEGORY_AND_PROVINCE
                    : RateCoverageRow.Source.CATEGORY;
        }
        return row.province() != null ? RateCoverageRow.Source.PROVINCE : RateCoverageRow.Source.GENERAL;
    }
}
