package weijie.catalog;

import java.time.LocalDate;

/** A warranty term as it is listed. */
public record WarrantyRow(int months, LocalDate validFrom, LocalDate validTo) {}
