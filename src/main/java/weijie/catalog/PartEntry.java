package weijie.catalog;

import java.time.LocalDate;

/**
 * A part as it was typed or came in a sheet; what is absent ({@code null}) stays as it is stored.
 *
 * @param category the category's code or name; absent: fits every category
 * @param partClass name of a class; absent for a new part: by the rule of part groups
 * @param unitPrice yuan, as text
 * @param priceFrom first day of that price; absent: the beginning for a new part, else today
 * @param mustReturn whether the old part goes back: 1, 0, 是, 否, true, false
 */
public record PartEntry(
        String code,
        String name,
        String category,
        String partClass,
        String unitPrice,
        LocalDate priceFrom,
        String mustReturn) {

    /** What the master file of parts holds. */
    public static PartEntry of(String code, String name, String category, String unitPrice, String mustReturn) {
        return new PartEntry(code, name, category, null, unitPrice, null, mustReturn);
    }
}
