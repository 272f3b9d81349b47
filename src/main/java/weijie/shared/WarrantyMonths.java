package weijie.shared;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Months of warranty of one product category, by the day the unit was bought (G06); checks, histories and the month's rule ask here.
 *
 * @param rows the term table of the category
 */
public record WarrantyMonths(List<Row> rows) {

    /** The answer when no term was in force on the day. */
    public static final int NONE = -1;

    /**
     * One row of the term table.
     *
     * @param months the months of warranty
     * @param purchased the purchase dates it is for
     */
    public record Row(int months, DateRange purchased) {}

    public WarrantyMonths {
        rows = rows.stream()
                .sorted(Comparator.comparing(row -> row.purchased().from()))
                .toList();
    }

    /**
     * The months for a unit bought on a day, or {@link #NONE}. One bought before the first term has the first term's months: the table
     * begins with our records, not with the product.
     */
    public int on(LocalDate purchasedOn) {
        if (rows.isEmpty() || purchasedOn == null) {
            return NONE;
        }
        if (purchasedOn.isBefore(rows.get(0).purchased().from())) {
            return rows.get(0).months();
        }
        for (Row row : rows) {
            if (row.purchased().contains(purchasedOn)) {
                return row.months();
            }
        }
        return NONE;
    }

    /** The last day of a warranty, inclusive. */
    public static LocalDate lastDay(LocalDate purchasedOn, int months) {
        return purchasedOn.plusMonths(months);
    }
}
