package weijie.importing;

/** A row of master data that cannot be read, with what is wrong with it. */
final class UnsoundRow extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient ImportFindingRow finding;

    UnsoundRow(ImportFindingRow finding) {
        super(finding.code(), null, false, false);
        this.finding = finding;
    }

    ImportFindingRow finding() {
        return finding;
    }
}
