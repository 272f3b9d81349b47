package weijie.settlement.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.shared.DateRange;

/** Months of warranty per product category, by the day the unit was bought. */
public final class WarrantyTable {

    /** The answer when no term was in force on the day. */
    public static final int NONE = -1;

    /**
     * One row of the term table.
     *
     * @param category the category's code
     * @param validity the purchase dates it is for
     * @param months the months of warranty
     */
    public record Row(String category, DateRange validity, int months) {}

    private final Map<String, Row[]> rows = new HashMap<>();

    public WarrantyTable(List<Row> rows) {
        Map<String, List<Row>> byCategory = new HashMap<>();
        rows.forEach(row -> byCategory
                .computeIfAbsent(row.category(), category -> new java.util.ArrayList<>())
                .add(row));
        byCategory.forEach((category, list) -> {
            list.sort(Comparator.comparing(row -> row.validity().from()));
            this.rows.put(category, list.toArray(new Row[0]));
        });
    }

    /** The months for a purchase, or {@link #NONE}; a purchase before the category's first term has the first term's months. */
    public int months(String category, LocalDate purchasedOn) {
        Row[] candidates = rows.get(category);
        if (candidates == null || purchasedOn == null) {
            return NONE;
        }
        if (purchasedOn.isBefore(candidates[0].validity().from())) {
            return candidates[0].months();
        }
        for (Row row : candidates) {
            if (row.validity().contains(purchasedOn)) {
                return row.months();
            }
        }
        return NONE;
    }
}
