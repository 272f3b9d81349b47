package weijie.settlement.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.shared.DateRange;
import weijie.shared.WarrantyMonths;

/** Months of warranty per product category, by the day the unit was bought. */
public final class WarrantyTable {

    /**
     * One row of the term table.
     *
     * @param category the category's code
     * @param validity the purchase dates it is for
     * @param months the months of warranty
     */
    public record Row(String category, DateRange validity, int months) {}

    private static final WarrantyMonths SILENT = new WarrantyMonths(List.of());

    private final Map<String, WarrantyMonths> categories = new HashMap<>();

    public WarrantyTable(List<Row> rows) {
        rows.stream()
                .collect(Collectors.groupingBy(Row::category))
                .forEach((category, own) -> categories.put(
                        category,
                        new WarrantyMonths(own.stream()
                                .map(row -> new WarrantyMonths.Row(row.months(), row.validity()))
                                .toList())));
    }

    /** The months for a purchase, or {@link WarrantyMonths#NONE}. */
    public int months(String category, LocalDate purchasedOn) {
        return categories.getOrDefault(category, SILENT).on(purchasedOn);
    }
}
