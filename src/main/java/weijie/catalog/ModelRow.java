package weijie.catalog;

/** A model as it is listed. */
public record ModelRow(long id, String model, String categoryCode, String categoryName) {}
