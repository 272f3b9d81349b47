package weijie.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.shared.Refusal;

/** Reads an error workbook after somebody corrected it, row by row: it may be as long as the file it came from. */
final class Corrections {

    private Corrections() {}

    /** Who takes a corrected row: its number in the first file, and its cells under the headings of the batch. */
    interface Taker {
        void take(int rowNo, List<String> cells);
    }

    /**
     * Hands the rows over in the order of the workbook; returns how many.
     *
     * @param map what was said of the batch's headings, which the workbook has too
     */
    static int read(Path file, ImportKind kind, Headings batch, HeadingMap map, Taker taker) {
        List<Column> columns = new ArrayList<>(kind.columns());
        columns.add(ErrorWorkbook.ROW_NO);
        columns.add(ErrorWorkbook.CODES);
        columns.add(ErrorWorkbook.REASONS);
        Set<Integer> taken = new HashSet<>();
        SheetReader.read(file, columns, map, null, new SheetReader.Rows() {
            private int rowNoAt;
            private int[] from;

            @Override
            public void begin(Headings headings) {
                rowNoAt = headings.place(ErrorWorkbook.ROW_NO.key());
                from = places(batch, headings);
            }

            @Override
            public void row(SheetRow row) {
                if (row.note() != null && !RowNote.code(row.note()).equals(RowNote.QUOTE_AS_WRITTEN)) {
                    throw Refusal.invalid("IM-008", row.rowNo());
                }
                List<String> cells = new ArrayList<>(from.length);
                for (int place : from) {
                    cells.add(place < 0 ? "" : row.cells()[place]);
                }
                int rowNo = rowNo(row);
                if (!taken.add(rowNo)) {
                    throw Refusal.invalid("IM-024", row.rowNo(), row.cells()[rowNoAt]);
                }
                taker.take(rowNo, cells);
            }

            private int rowNo(SheetRow row) {
                try {
                    return Integer.parseInt(row.cells()[rowNoAt].strip());
                } catch (NumberFormatException e) {
                    throw Refusal.invalid("IM-024", row.rowNo(), row.cells()[rowNoAt]);
                }
            }
        });
        return taken.size();
    }

    /** Where each heading of the batch stands in the corrected file; by name, the same name in the same order. */
    private static int[] places(Headings batch, Headings corrected) {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int place = 0; place < corrected.width(); place++) {
            byName.computeIfAbsent(Column.plain(corrected.headings().get(place)), none -> new ArrayList<>())
                    .add(place);
        }
        int[] places = new int[batch.width()];
        for (int place = 0; place < places.length; place++) {
            List<Integer> found = byName.get(Column.plain(batch.headings().get(place)));
            places[place] = found == null || found.isEmpty() ? -1 : found.remove(0);
        }
        return places;
    }
}
