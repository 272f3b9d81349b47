package weijie.catalog;

import java.time.LocalDate;

/**
 * A product category as it was typed or came in a sheet; what is absent ({@code null}) stays as it is stored.
 *
 * @param warrantyMonths whole months, as text
 * @param warrantyFrom first day of purchase with these months; absent: the beginning for a new category, else today
 * @param serialPattern a regular expression; absent for a new category: the usual one when its code has two letters
 */
public record CategoryEntry(
        String code,
        String name,
        String warrantyMonths,
        LocalDate warrantyFrom,
        String serialPattern,
        SerialCheck serialCheck) {

    /** What the master file of categories holds. */
    public static CategoryEntry of(String code, String name, String warrantyMonths) {
        return new CategoryEntry(code, name, warrantyMonths, null, null, null);
    }
}
