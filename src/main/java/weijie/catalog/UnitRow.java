package weijie.catalog;

import java.time.LocalDate;

/** A sold unit as it is shown; model, shipping and sale are absent when nobody recorded them. */
public record UnitRow(String serialNo, String categoryCode, String model, LocalDate shippedOn, LocalDate soldOn) {}
