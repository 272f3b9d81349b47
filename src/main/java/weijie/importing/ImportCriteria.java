package weijie.importing;

/** Which batches a list shows; absent parts do not limit. */
public record ImportCriteria(ImportKind kind, ImportState state, String text) {

    public static final ImportCriteria ALL = new ImportCriteria(null, null, null);

    String like() {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("%", "").replace("_", "\\_") + "%";
    }
}
