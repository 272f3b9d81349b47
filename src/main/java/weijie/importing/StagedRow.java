package weijie.importing;

import java.util.List;

/**
 * A row of a batch as it stands now, corrections included.
 *
 * @param cells the texts under the headings of the batch
 * @param merged the merged cells that reach into the row, or {@code null}
 * @param note what is to be said about its form, see {@link RowNote}, or {@code null}
 */
record StagedRow(int rowNo, List<String> cells, boolean hidden, String merged, String note) {

    String cell(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
