package weijie.catalog;

import java.time.LocalDate;

/**
 * A sold unit as it came in a sheet; what is absent ({@code null}) stays as it is stored.
 *
 * @param category the category's code or name
 * @param model its model, or {@code null} when not known
 */
public record UnitEntry(String serialNo, String category, String model, LocalDate shippedOn, LocalDate soldOn) {}
