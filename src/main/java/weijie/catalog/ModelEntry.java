package weijie.catalog;

/**
 * A product model as it was typed or came in a sheet.
 *
 * @param category the category's code or name
 * @param warrantyMonths what the sheet says about warranty, or {@code null}: the category decides, and a sheet that says
 *     otherwise is refused rather than half believed
 */
public record ModelEntry(String model, String category, String warrantyMonths) {}
