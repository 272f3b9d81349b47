package weijie.importing;

import java.util.ArrayList;
import java.util.List;

/** Looks at the first rows of every sheet of a file, to show people what stands there and to guess what it is. */
final class SheetGlance implements RowSink {

    /** Headings are looked for in as many rows as by {@link SheetTable}, and some rows of data come behind. */
    private static final int ROWS = 40;

    private static final int ROWS_TO_HEADINGS = 20;
    private static final int SAMPLES = 3;

    /** A sheet as far as it was looked at. */
    private record Seen(String name, boolean hidden, List<List<String>> rows, List<Integer> rowNos) {}

    private final List<Seen> sheets = new ArrayList<>();

    @Override
    public boolean sheet(String name, boolean hidden) {
        sheets.add(new Seen(name, hidden, new ArrayList<>(), new ArrayList<>()));
        return true;
    }

    @Override
    public boolean row(int rowNo, RowBuffer cells, boolean hidden) {
        Seen sheet = sheets.get(sheets.size() - 1);
        List<String> texts = new ArrayList<>(cells.width());
        for (int column = 0; column < cells.width(); column++) {
            texts.add(CellText.strip(cells.text(column)));
        }
        sheet.rows().add(texts);
        sheet.rowNos().add(rowNo);
        return sheet.rows().size() < ROWS;
    }

    @Override
    public int headingWidth() {
        return 0;
    }

    @Override
    public void since1904() {
        // Samples show days as their cells do.
    }

    @Override
    public void merged(String range) {
        // What is merged matters when the rows are read.
    }

    /**
     * What stands in a sheet below the row that is most like headings.
     *
     * @param headings that row, as wide as the rows below it
     * @param samples for each heading some different texts that stand under it
     */
    record Sheet(String name, boolean hidden, int headingRow, Headings headings, List<List<String>> samples) {}

    /** The sheets in which anything stands. */
    List<Sheet> sheets(List<Column> columns, HeadingMap map) {
        return sheets.stream()
                .filter(sheet -> !sheet.rows().isEmpty() && !ImportTemplate.isOurs(sheet.name()))
                .map(sheet -> sheet(sheet, columns, map))
                .toList();
    }

    private static Sheet sheet(Seen sheet, List<Column> columns, HeadingMap map) {
        int at = 0;
        int most = -1;
        for (int row = 0; row < Math.min(ROWS_TO_HEADINGS, sheet.rows().size()); row++) {
            int score = score(sheet.rows().get(row), columns, map);
            if (score > most) {
                most = score;
                at = row;
            }
        }
        List<List<String>> below = sheet.rows().subList(at + 1, sheet.rows().size());
        int width = Math.max(
                sheet.rows().get(at).size(),
                below.stream().mapToInt(List::size).max().orElse(0));
        List<String> texts = new ArrayList<>(sheet.rows().get(at));
        while (texts.size() < width) {
            texts.add("");
        }
        List<List<String>> samples = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            samples.add(samples(below, place));
        }
        return new Sheet(
                sheet.name(), sheet.hidden(), sheet.rowNos().get(at), Headings.of(texts, columns, map), samples);
    }

    /** Known headings count most, then how many cells hold words and not figures. */
    private static int score(List<String> row, List<Column> columns, HeadingMap map) {
        int words = (int) row.stream()
                .filter(text -> !text.isEmpty() && text.length() <= 30 && !text.matches("[\\d\\s.,:/*+-]+"))
                .distinct()
                .count();
        return Headings.of(row, columns, map).places().size() * 1000 + words;
    }

    private static List<String> samples(List<List<String>> rows, int place) {
        return rows.stream()
                .filter(row -> place < row.size() && !row.get(place).isEmpty())
                .map(row -> row.get(place))
                .distinct()
                .limit(SAMPLES)
                .toList();
    }
}
