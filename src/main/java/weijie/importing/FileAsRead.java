package weijie.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/** What was found in the file of a batch besides its rows, as {@link SheetOutline} says it; nothing before it was read. */
@Embeddable
class FileAsRead {

    private String format;
    private String encoding;

    @Column(name = "sheet_read")
    private String sheetRead;

    @Column(name = "other_sheets")
    private String otherSheets;

    @Column(name = "unread_sheets")
    private String unreadSheets;

    private String headings;

    @Column(name = "heading_map")
    private String headingMap;

    @Column(name = "file_year")
    private Integer year;

    @Column(name = "unknown_columns")
    private String unknownColumns;

    @Column(name = "repeated_columns")
    private String repeatedColumns;

    @Column(name = "heading_row")
    private int headingRow;

    @Column(name = "data_rows")
    private int dataRows;

    @Column(name = "empty_rows")
    private int emptyRows;

    @Column(name = "total_rows")
    private int totalRows;

    @Column(name = "passed_over")
    private String passedOver;

    @Column(name = "hidden_rows")
    private int hiddenRows;

    protected FileAsRead() {}

    static FileAsRead nothing() {
        return new FileAsRead();
    }

    /** What was found in the file, which is read as these headings and this year say. */
    FileAsRead found(SheetOutline outline) {
        FileAsRead read = readAs(headingMap());
        read.format = outline.format();
        read.encoding = outline.encoding();
        read.sheetRead = outline.sheet();
        read.otherSheets = Cells.join(outline.otherSheets());
        read.unreadSheets = Cells.join(outline.unreadSheets());
        read.headings = Cells.join(outline.headings().headings());
        List<String> notRead = new ArrayList<>(outline.headings().unknown());
        // A column without a heading is called as a spreadsheet calls it.
        outline.unnamed().forEach(place -> notRead.add("[" + CellReference.convertNumToColString(place) + "]"));
        read.unknownColumns = Cells.join(notRead);
        read.repeatedColumns = Cells.join(outline.headings().repeated());
        read.headingRow = outline.headingRow();
        read.dataRows = outline.rows();
        read.emptyRows = outline.emptyRows();
        read.totalRows = outline.passedRows();
        read.passedOver = Cells.join(outline.passedOver().stream()
                .flatMap(rows -> Stream.of(rows.why().name(), String.valueOf(rows.count()), rows.rowNos()))
                .toList());
        read.hiddenRows = outline.hiddenRows();
        return read;
    }

    /** A file that is to be read with these headings. */
    FileAsRead readAs(HeadingMap map) {
        FileAsRead toRead = new FileAsRead();
        toRead.headingMap = map.isEmpty() ? null : map.joined();
        toRead.year = year;
        return toRead;
    }

    /** Its days without a year are of this one. */
    void stateYear(Integer stated) {
        year = stated;
    }

    /** What a person said of its headings. */
    HeadingMap headingMap() {
        return HeadingMap.split(headingMap);
    }

    /** The year of days that are written without one, as a person stated it; {@code null} when nobody did. */
    Integer year() {
        return year;
    }

    String format() {
        return format;
    }

    String encoding() {
        return encoding;
    }

    String sheet() {
        return sheetRead;
    }

    /** The sheets that would have fitted as well. */
    List<String> otherSheets() {
        return Cells.split(otherSheets);
    }

    /** The sheets that were not read because no headings were found in them, or because they are hidden. */
    List<String> unreadSheets() {
        return Cells.split(unreadSheets);
    }

    Headings headings(ImportKind kind) {
        return Headings.of(Cells.split(headings), kind.columns(), headingMap());
    }

    List<String> unknownColumns() {
        return Cells.split(unknownColumns);
    }

    List<String> repeatedColumns() {
        return Cells.split(repeatedColumns);
    }

    /** The row of the headings, as a spreadsheet shows it. */
    int headingRow() {
        return headingRow;
    }

    int dataRows() {
        return dataRows;
    }

    int emptyRows() {
        return emptyRows;
    }

    /** Rows that are no data and were passed over. */
    int totalRows() {
        return totalRows;
    }

    /** The same by what they are. */
    List<RowsPassedOver> passedOver() {
        List<String> texts = Cells.split(passedOver);
        List<RowsPassedOver> rows = new ArrayList<>();
        for (int i = 0; i + 2 < texts.size(); i += 3) {
            rows.add(new RowsPassedOver(
                    PassedOver.valueOf(texts.get(i)), Integer.parseInt(texts.get(i + 1)), texts.get(i + 2)));
        }
        return rows;
    }

    int hiddenRows() {
        return hiddenRows;
    }
}
