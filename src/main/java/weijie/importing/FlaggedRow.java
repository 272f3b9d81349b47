package weijie.importing;

import java.util.List;
import weijie.repair.check.Severity;

/**
 * A row with something to say about it, as the grid shows it.
 *
 * @param cells the texts under the headings of the batch
 * @param stored whether it has been stored and so cannot be corrected here any more
 */
public record FlaggedRow(int rowNo, List<String> cells, boolean stored, List<ImportFindingRow> findings) {

    FlaggedRow with(List<String> shown) {
        return new FlaggedRow(rowNo, shown, stored, findings);
    }

    /** The gravest of its findings. */
    public Severity worst() {
        return findings.stream()
                .map(ImportFindingRow::severity)
                .min(Severity::compareTo)
                .orElse(Severity.INFO);
    }

    public String item() {
        return findings.isEmpty() ? "" : findings.get(0).item();
    }
}
