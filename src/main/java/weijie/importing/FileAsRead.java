package weijie.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
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

    private String headings;

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

    @Column(name = "hidden_rows")
    private int hiddenRows;

    protected FileAsRead() {}

    static FileAsRead nothing() {
        return new FileAsRead();
    }

    static FileAsRead of(SheetOutline outline) {
        FileAsRead read = new FileAsRead();
        read.format = outline.format();
        read.encoding = outline.encoding();
        read.sheetRead = outline.sheet();
        read.otherSheets = Cells.join(outline.otherSheets());
        read.headings = Cells.join(outline.headings().headings());
        List<String> notRead = new ArrayList<>(outline.headings().unknown());
        // A column without a heading is called as a spreadsheet calls it.
        outline.unnamed().forEach(place -> notRead.add("[" + CellReference.convertNumToColString(place) + "]"));
        read.unknownColumns = Cells.join(notRead);
        read.repeatedColumns = Cells.join(outline.headings().repeated());
        read.headingRow = outline.headingRow();
        read.dataRows = outline.rows();
        read.emptyRows = outline.emptyRows();
        read.totalRows = outline.totalRows().size();
        read.hiddenRows = outline.hiddenRows();
        return read;
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

    Headings headings(ImportKind kind) {
        return Headings.of(Cells.split(headings), kind.columns());
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

    /** Rows that only add up, and the example of the template. */
    int totalRows() {
        return totalRows;
    }

    int hiddenRows() {
        return hiddenRows;
    }
}
